import type { GraphContext } from '../../../graphql/context.ts';
import type { PartOfGroup } from '../../../graphql/summary/merged-groups.ts';
import { type CommissionSum, commissionSums } from '../rules/commission-totals.ts';

/** Producers' commission of some days, in cents. */
export type CommissionFigures = Readonly<Record<CommissionSum, bigint>>;

/** The days from the first to before the last. */
interface Days {
  readonly from: string | null;
  readonly before: string;
}

const within = ({ from, before }: Days) => (from === null ? { lt: before } : { gte: from, lt: before });

/** The keys that commission is grouped by. */
const keysBy = { producer: 'producerId', month: { monthOf: 'accountingDate' } } as const;

/** One of these keys. */
export type CommissionKey = keyof typeof keysBy;

/** What producers have earned, given back and been paid in some days: from the sums that each line has added to. */
export const readCommissions = async (
  { billingDb }: Pick<GraphContext, 'billingDb'>,
  days: Days,
  keys: readonly CommissionKey[],
  producerId?: string,
): Promise<readonly PartOfGroup<CommissionSum>[]> => {
  const groups = await billingDb.sums('commissionTotals', {
    by: Object.fromEntries(keys.map((key) => [key, keysBy[key]])),
    sums: commissionSums,
    where: { accountingDate: within(days), ...(producerId !== undefined && { producerId }) },
  });
  return groups.map(({ keys: of, sums }) => ({ keys: of, figures: sums }));
};

/** What is due after some commission, in cents: below zero, what is to be given back. */
export const dueCents = ({ earnedCents, chargedBackCents, paidCents }: CommissionFigures): bigint =>
  earnedCents + chargedBackCents - paidCents;
