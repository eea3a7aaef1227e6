import type { GroupKey, Sums } from '../../../data/read/relational-query/sums.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import type { PartOfGroup } from '../../../graphql/summary/merged-groups.ts';

/** What is added up of producers' commission, in cents: what was charged back is below zero, or zero. */
export const commissionFigures = ['earnedCents', 'chargedBackCents', 'paidCents'] as const;

/** One of these figures. */
export type CommissionFigure = (typeof commissionFigures)[number];

/** Producers' commission of some days, in cents. */
export type CommissionFigures = Readonly<Record<CommissionFigure, bigint>>;

/** The days from the first to before the last. */
export interface Days {
  readonly from: string | null;
  readonly before: string;
}

const within = ({ from, before }: Days) => (from === null ? { lt: before } : { gte: from, lt: before });

/** The keys that commission is grouped by. */
export type CommissionKey = 'producer' | 'month';

const partOf =
  (figure: CommissionFigure) =>
  ({ keys, sums }: Sums<string, 'amountCents'>): PartOfGroup<CommissionFigure> => ({
    keys,
    figures: { [figure]: sums.amountCents },
  });

/** What producers have earned, given back and been paid in some days, each by itself, from indexes that have all that is added up. */
export const readCommissions = async (
  { billingDb }: Pick<GraphContext, 'billingDb'>,
  days: Days,
  keys: readonly CommissionKey[],
  producerId?: string,
): Promise<readonly PartOfGroup<CommissionFigure>[]> => {
  const by = (date: 'earnedDate' | 'paidDate'): Record<string, GroupKey> => ({
    ...(keys.includes('month') && { month: { monthOf: date } }),
    ...(keys.includes('producer') && { producer: 'producerId' }),
  });
  const ofProducers = { beneficiary: 'producer', ...(producerId !== undefined && { producerId }) };
  const collected = { ...ofProducers, basis: 'collected', earnedDate: within(days) };
  const sums = ['amountCents'] as const;
  const [earned, back, paid] = await Promise.all([
    billingDb.sums('commissionLines', { by: by('earnedDate'), sums, where: { ...collected, amountCents: { gt: 0n } } }),
    billingDb.sums('commissionLines', { by: by('earnedDate'), sums, where: { ...collected, amountCents: { lt: 0n } } }),
    billingDb.sums('commissionLines', { by: by('paidDate'), sums, where: { ...ofProducers, paidDate: within(days) } }),
  ]);
  return [
    ...earned.map(partOf('earnedCents')),
    ...back.map(partOf('chargedBackCents')),
    ...paid.map(partOf('paidCents')),
  ];
};

/** What is due after some commission, in cents: below zero, what is to be given back. */
export const dueCents = ({ earnedCents, chargedBackCents, paidCents }: CommissionFigures): bigint =>
  earnedCents + chargedBackCents - paidCents;
