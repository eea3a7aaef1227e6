import { builder } from '../../../graphql/builder.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { Money } from '../../../graphql/money.ts';
import { totalOf } from '../../../graphql/summary/merged-groups.ts';
import type { ClosedMonth } from '../../global/closing/closed-month.ts';
import { writtenSums } from '../rules/premium-sums.ts';

/** What the transactions of a month come to, in cents. */
export interface PremiumTotalsShape {
  readonly premiumCents: bigint;
  readonly taxesCents: bigint;
  readonly feesCents: bigint;
  readonly producerCommissionCents: bigint;
  readonly mgaCommissionCents: bigint;
  readonly lineCount: number;
}

/** Adds up the transactions of a month by what was added up as they were booked. */
export const readPremiumTotals = async (
  { policiesDb }: Pick<GraphContext, 'policiesDb'>,
  whose: { readonly programId: string } | { readonly carrierId: string },
  { month, next }: ClosedMonth,
): Promise<PremiumTotalsShape> => {
  const where = { ...whose, accountingDate: { gte: month, lt: next } };
  const added = await policiesDb.sums('writtenPremiums', { by: {}, sums: writtenSums, where });
  const parts = added.map(({ keys, sums }) => ({ keys, figures: sums }));
  const { transactionCount, ...sums } = totalOf(writtenSums, parts);
  return { ...sums, lineCount: Number(transactionCount) };
};

/** What is due to the carrier of some premium, in cents: all commission is kept. */
export const netCents = ({ premiumCents, producerCommissionCents, mgaCommissionCents }: PremiumTotalsShape): bigint =>
  premiumCents - producerCommissionCents - mgaCommissionCents;

/** What the lines of a bordereau or a statement come to. */
export const PremiumTotals = builder.objectRef<PremiumTotalsShape>('PremiumTotals').implement({
  description: 'What the lines of a month come to. A month without business has none, and is reported as nil.',
  fields: (t) => ({
    lineCount: t.exposeInt('lineCount', { description: 'How many lines there are.' }),
    grossPremium: t.expose('premiumCents', {
      type: Money,
      description: 'Premium that was written less what was returned, without taxes and fees.',
    }),
    producerCommission: t.expose('producerCommissionCents', {
      type: Money,
      description: 'The commission of producers on it.',
    }),
    mgaCommission: t.expose('mgaCommissionCents', {
      type: Money,
      description: 'The commission of the managing general agent on it.',
    }),
    netPremium: t.field({
      type: Money,
      description: 'What is due to the carrier: the premium less both commissions.',
      resolve: netCents,
    }),
    taxes: t.expose('taxesCents', {
      type: Money,
      description: 'Surplus-lines tax and stamping fees, which the organization remits to the states.',
    }),
    fees: t.expose('feesCents', { type: Money, description: 'What the organization charged beside it, and keeps.' }),
  }),
});
