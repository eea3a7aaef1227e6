import { additionalInsuredInterest } from '../../../schema/policies/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';

const AdditionalInsuredInterest = storedEnum(
  'AdditionalInsuredInterest',
  'Why somebody else is insured under a policy.',
  additionalInsuredInterest,
);

defineListing('additionalInsureds', { type: 'AdditionalInsured', defaultDirection: 'ascending' });

/** A further person or business that is insured under a policy. */
export const AdditionalInsured = builder.drizzleObject('additionalInsureds', {
  name: 'AdditionalInsured',
  description:
    'Somebody else who is insured under a policy, from one day to another. No node: it is found again through `Policy.additionalInsureds`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the entry.' }),
    name: t.exposeString('name', { description: 'Who is insured.' }),
    interest: t.expose('interest', {
      type: AdditionalInsuredInterest,
      description: 'What they have to do with the insured.',
    }),
    fromDate: t.expose('fromDate', { type: 'Date', description: 'The first day on which they are insured.' }),
    toDate: t.expose('toDate', {
      type: 'Date',
      description: 'The first day on which they no longer are: as agreed, or when the cover of the policy ends before.',
    }),
    agreedToDate: t.expose('agreedToDate', {
      type: 'Date',
      description: 'The first day on which they would no longer be if the policy stayed in force.',
    }),
    policy: t.relation('policy', { nullable: true, description: 'The policy that it belongs to.' }),
  }),
});
