import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { Money } from '../../graphql/money.ts';
import { CoverageType } from '../../graphql/shared-enums.ts';

/** One coverage of a quote. */
export const QuoteCoverage = builder.drizzleObject('quoteCoverages', {
  name: 'QuoteCoverage',
  description:
    'One line of what a quote covers. Lines never change: a new price is a new quote. No node: it is found again through `Quote.coverages`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the line.' }),
    ordinal: t.exposeInt('ordinal', { description: 'Its place among the lines of the quote, from 1.' }),
    coverage: t.expose('coverage', { type: CoverageType, description: 'What would be covered.' }),
    limit: t.expose('limitCents', {
      type: Money,
      nullable: true,
      description:
        "The most that would be paid for one loss. Null where the law sets the benefits, as in workers' compensation.",
    }),
    deductible: t.expose('deductibleCents', { type: Money, description: 'What the insured would bear of each loss.' }),
    premium: t.expose('premiumCents', {
      type: Money,
      description: 'Its part of the annual premium. The lines sum to it to the cent.',
    }),
    createdAt: createdAt(t, 'When it was computed.'),
    quote: t.relation('quote', { nullable: true, description: 'The quote that it belongs to.' }),
  }),
});
