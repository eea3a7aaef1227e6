import { builder } from '../../graphql/builder.ts';

/** A code and its decimal: one entry of a rate table's document. */
type ByCode = [code: string, value: string];

/** A base rate of a rate table. */
export const ClassRate = builder.objectRef<ByCode>('ClassRate').implement({
  description: 'What one unit of exposure costs for a class of business.',
  fields: (t) => ({
    classCode: t.string({
      description: 'The class of business, by its code in the line of business.',
      resolve: ([code]) => code,
    }),
    centsPerUnit: t.field({
      type: 'Decimal',
      description: 'Cents per unit of exposure. A rate has fractions of a cent, so it is no amount of money.',
      resolve: ([, cents]) => cents,
    }),
  }),
});

/** A class factor of a rate table. */
export const ClassFactor = builder.objectRef<ByCode>('ClassFactor').implement({
  description: 'What a class of business does to the premium.',
  fields: (t) => ({
    classCode: t.string({
      description: 'The class of business, by its code in the line of business.',
      resolve: ([code]) => code,
    }),
    factor: t.field({
      type: 'Decimal',
      description: 'What the premium is multiplied by.',
      resolve: ([, factor]) => factor,
    }),
  }),
});

/** A territory factor of a rate table. */
export const StateFactor = builder.objectRef<ByCode>('StateFactor').implement({
  description: 'What a state does to the premium.',
  fields: (t) => ({
    stateCode: t.string({ description: 'The state, by postal code.', resolve: ([code]) => code }),
    factor: t.field({
      type: 'Decimal',
      description: 'What the premium is multiplied by.',
      resolve: ([, factor]) => factor,
    }),
  }),
});
