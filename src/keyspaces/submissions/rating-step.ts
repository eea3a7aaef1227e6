import { ratingFactor } from '../../../schema/submissions/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { CoverageType } from '../../graphql/shared-enums.ts';

const RatingFactor = storedEnum('RatingFactor', 'The steps of a rating.', ratingFactor);

/** One line of a rating log, which explains every cent of a premium. */
export const RatingStep = builder.drizzleObject('ratingSteps', {
  name: 'RatingStep',
  description:
    'One step of the computation of a premium. Amounts between roundings are exact and shown to the cent; steps never change.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'Its place in the computation, from 1.' }),
    coverage: t.expose('coverage', {
      type: CoverageType,
      nullable: true,
      description: 'The coverage that it prices. Null for what is applied to the policy as a whole.',
    }),
    factor: t.expose('factor', { type: RatingFactor, description: 'What was applied.' }),
    sourceTable: t.exposeString('sourceTable', {
      description: 'Where the value comes from: the place in the rate table, the program, or the underwriter.',
    }),
    value: t.expose('value', {
      type: 'Decimal',
      description:
        'What the premium was multiplied by; for BASE the cents per unit of exposure, for COVERAGE_MINIMUM and MINIMUM_PREMIUM the minimum and for ROUNDING the unit in US dollars.',
    }),
    premiumBefore: t.expose('premiumBeforeCents', { type: Money, description: 'The premium before the step.' }),
    premiumAfter: t.expose('premiumAfterCents', { type: Money, description: 'The premium after the step.' }),
    createdAt: createdAt(t, 'When it was computed.'),
    quote: t.relation('quote', { nullable: true, description: 'The quote whose premium it is.' }),
  }),
});
