import type {
  NoticeDays as NoticeDaysDocument,
  PolicyForm as PolicyFormDocument,
  ProgramFee as ProgramFeeDocument,
  ShortRateBand as ShortRateBandDocument,
} from '../../../schema/program-terms.ts';
import { builder } from '../../graphql/builder.ts';
import { ChargeKind, Refundability } from '../../graphql/charge.ts';
import { Money } from '../../graphql/money.ts';

/** A fee of a program. */
export const ProgramFee = builder.objectRef<ProgramFeeDocument>('ProgramFee').implement({
  description: 'A fee that a program charges beside the premium.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChargeKind, description: 'What it is for.' }),
    amount: t.expose('amountCents', { type: Money, description: 'How much it is, for each policy.' }),
    refundable: t.expose('refundable', {
      type: Refundability,
      description: 'How much of it a cancellation gives back.',
    }),
    taxable: t.exposeBoolean('taxable', { description: 'Whether states that tax fees may tax it.' }),
  }),
});

/** A band of a short-rate table. */
export const ShortRateBand = builder.objectRef<ShortRateBandDocument>('ShortRateBand').implement({
  description:
    'What comes back when the insured cancels, by the days in force. The first band that they do not exceed applies.',
  fields: (t) => ({
    upToDays: t.exposeInt('upToDays', {
      nullable: true,
      description: 'The last day of the band. Null for the last band, which is open.',
    }),
    returnShare: t.expose('returnShare', {
      type: 'Decimal',
      description: 'The share of the pro rata return that is paid: 0.9 keeps a tenth of it.',
    }),
  }),
});

/** Days of notice. */
export const NoticeDays = builder.objectRef<NoticeDaysDocument>('NoticeDays').implement({
  description:
    'The days between a notice and the end of cover, by the reason. Where the state asks for more, it holds.',
  fields: (t) => ({
    nonPayment: t.exposeInt('nonPayment', { description: 'For premium that was not paid.' }),
    underwriting: t.exposeInt('underwriting', {
      description: 'For reasons of underwriting in the first 60 days of a policy.',
    }),
    midTerm: t.exposeInt('midTerm', { description: 'For any other reason, after that.' }),
    nonRenewal: t.exposeInt('nonRenewal', { description: 'For a policy that is not renewed.' }),
  }),
});

/** A form of a program. */
export const PolicyForm = builder.objectRef<PolicyFormDocument>('PolicyForm').implement({
  description: 'A form that every policy of a program is issued with.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Its number at the carrier or the bureau that wrote it.' }),
    edition: t.exposeString('edition', { description: 'Its edition, month and year: `09 24`.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
  }),
});
