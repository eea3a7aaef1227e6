import { builder } from './builder.ts';

const centsPerUnit = 100n;

/** Integer cents as a decimal amount: -123456n is "-1234.56". */
export const formatCents = (cents: bigint): string => {
  const magnitude = cents < 0n ? -cents : cents;
  const fraction = String(magnitude % centsPerUnit).padStart(2, '0');
  return `${cents < 0n ? '-' : ''}${magnitude / centsPerUnit}.${fraction}`;
};

/** An amount as clients write it: at most two places, and zeros behind them. */
export const dollars = /^(-?\d{1,13})(?:\.(\d{1,2}))?0{0,4}$/;

/** The integer cents of an amount that `dollars` matches. */
export const parseCents = (amount: string): bigint => {
  const [, units = '0', fraction = ''] = dollars.exec(amount) ?? [];
  const cents = BigInt(fraction.padEnd(2, '0'));
  return BigInt(units) * centsPerUnit + (units.startsWith('-') ? -cents : cents);
};

/** An amount of money in the graph; its value in the code is integer cents. */
export const Money = builder.objectRef<bigint>('Money').implement({
  description: 'An amount of money, exact to the cent.',
  fields: (t) => ({
    amount: t.field({
      type: 'Decimal',
      description: 'The amount in units of the currency, with two places: `"1234.56"`.',
      resolve: formatCents,
    }),
    currencyCode: t.string({
      description:
        'The currency by its ISO 4217 code. Always `USD`: the platform writes business in the United States.',
      resolve: () => 'USD',
    }),
  }),
});
