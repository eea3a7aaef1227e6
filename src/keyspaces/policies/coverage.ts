import { builder } from '../../graphql/builder.ts';
import { Money } from '../../graphql/money.ts';
import { CoverageType } from '../../graphql/shared-enums.ts';

/** One coverage of a policy. */
export const Coverage = builder.drizzleObject('coverages', {
  name: 'Coverage',
  description:
    'One line of what a policy covers, during one segment of its timeline. No node: it is found again through `PolicySegment.coverages`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the line.' }),
    ordinal: t.exposeInt('ordinal', { description: 'Its place among the lines of the segment, from 1.' }),
    coverage: t.expose('coverage', { type: CoverageType, description: 'What is covered.' }),
    limit: t.expose('limitCents', {
      type: Money,
      nullable: true,
      description:
        "The most that is paid for one loss. Null where the law sets the benefits, as in workers' compensation.",
    }),
    deductible: t.expose('deductibleCents', { type: Money, description: 'What the insured bears of each loss.' }),
    premium: t.expose('premiumCents', { type: Money, description: 'Its part of the annual premium.' }),
    policy: t.relation('policy', { nullable: true, description: 'The policy that it belongs to.' }),
    segment: t.relation('segment', { nullable: true, description: 'The segment that it belongs to.' }),
  }),
});
