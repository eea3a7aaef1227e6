import { builder } from '../../graphql/builder.ts';
import { Money } from '../../graphql/money.ts';
import { CoverageType } from '../../graphql/shared-enums.ts';
import type { RatedCoverage } from './rules/rating/rating.ts';

/** A line of what would be covered, as previews and tests of rates show it. */
export const PreviewedCoverage = builder.objectRef<RatedCoverage>('PreviewedCoverage').implement({
  description: 'One line of what would be covered, with its part of the premium.',
  fields: (t) => ({
    coverage: t.expose('coverage', { type: CoverageType, description: 'What would be covered.' }),
    limit: t.expose('limitCents', {
      type: Money,
      nullable: true,
      description: 'The most that would be paid for one loss. Null where the law sets the benefits.',
    }),
    deductible: t.expose('deductibleCents', { type: Money, description: 'What the insured would bear of each loss.' }),
    premium: t.expose('premiumCents', { type: Money, description: 'Its part of the premium.' }),
  }),
});
