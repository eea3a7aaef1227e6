import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { Money } from '../../graphql/money.ts';

/** The losses of one year. The loss ratio and the number of claims of five years decide on referral. */
export const LossHistoryYear = builder.drizzleObject('lossHistory', {
  name: 'LossHistoryYear',
  description:
    'The losses of an insured in one year, as the prior carriers report them (loss runs). No node: it is found again through `Submission.lossHistory`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the year.' }),
    year: t.exposeInt('year', { description: 'The calendar year.' }),
    claimCount: t.exposeInt('claimCount', { description: 'How many claims there were.' }),
    incurred: t.expose('incurredCents', { type: Money, description: 'What those claims cost: paid and reserved.' }),
    premium: t.expose('premiumCents', { type: Money, description: 'What the insured paid for cover in that year.' }),
    valuedOn: t.expose('valuedOn', {
      type: 'Date',
      description: 'The day as of which the prior carrier valued the claims.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    submission: t.relation('submission', { nullable: true, description: 'The submission that it was given for.' }),
  }),
});
