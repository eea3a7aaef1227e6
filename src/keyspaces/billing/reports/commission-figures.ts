import type { GraphContext } from '../../../graphql/context.ts';

/** Producers' commission of some days, in cents. */
export interface CommissionFigures {
  readonly earnedCents: bigint;
  /** Below zero, or zero. */
  readonly chargedBackCents: bigint;
  readonly paidCents: bigint;
}

/** The days from the first to before the last. */
export interface Days {
  readonly from: string | null;
  readonly before: string;
}

const within = ({ from, before }: Days) => (from === null ? { lt: before } : { gte: from, lt: before });

/** The keys that commission is grouped by. */
export type CommissionKey = 'producer' | 'month';

/** Commission with something in common. */
export interface CommissionGroup extends CommissionFigures {
  readonly producerId: string | null;
  readonly month: string | null;
}

/** What producers have earned, given back and been paid in some days, from indexes that have all that is added up. */
export const readCommissions = async (
  { billingDb }: Pick<GraphContext, 'billingDb'>,
  days: Days,
  keys: readonly CommissionKey[],
  producerId?: string,
): Promise<CommissionGroup[]> => {
  const by = (date: 'earnedDate' | 'paidDate'): Record<string, string | { readonly monthOf: string }> => ({
    ...(keys.includes('producer') && { producer: 'producerId' }),
    ...(keys.includes('month') && { month: { monthOf: date } }),
  });
  const ofProducers = { beneficiary: 'producer', ...(producerId !== undefined && { producerId }) };
  const collected = { ...ofProducers, basis: 'collected', earnedDate: within(days) };
  const sums = ['amountCents'] as const;
  const [earned, back, paid] = await Promise.all([
    billingDb.sums('commissionLines', { by: by('earnedDate'), sums, where: { ...collected, amountCents: { gt: 0n } } }),
    billingDb.sums('commissionLines', { by: by('earnedDate'), sums, where: { ...collected, amountCents: { lt: 0n } } }),
    billingDb.sums('commissionLines', { by: by('paidDate'), sums, where: { ...ofProducers, paidDate: within(days) } }),
  ]);
  const groups = new Map<string, CommissionGroup>();
  const figures = [
    ['earnedCents', earned],
    ['chargedBackCents', back],
    ['paidCents', paid],
  ] as const;
  for (const [name, some] of figures) {
    for (const { keys: values, sums: added } of some) {
      const { producer = null, month = null } = values;
      const key = `${producer} ${month}`;
      const none = { earnedCents: 0n, chargedBackCents: 0n, paidCents: 0n };
      const named = {
        producerId: producer === null ? null : String(producer),
        month: month === null ? null : `${month}-01`,
      };
      groups.set(key, { ...named, ...none, ...groups.get(key), [name]: added.amountCents });
    }
  }
  return [...groups.values()];
};

/** What is due after some commission, in cents: below zero, what is to be given back. */
export const dueCents = ({ earnedCents, chargedBackCents, paidCents }: CommissionFigures): bigint =>
  earnedCents + chargedBackCents - paidCents;
