import type { GroupKey, Sums } from '../../../data/read/relational-query/sums.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { type Group, mergedGroups, type PartOfGroup, totalOf } from '../../../graphql/summary/merged-groups.ts';
import { addMonths, lastDayOfMonth, monthOf } from '../../global/rules/dates.ts';
import { readsCommission } from '../reads-commission.ts';
import { earnedSums, writtenSums } from '../rules/premium-sums.ts';
import type { PolicyKey, PremiumKey } from './premium-grouping.ts';

const figureNames = [...writtenSums, ...earnedSums] as const;

/** The figures of a group: amounts in cents, and counts. */
export type PremiumFigure = (typeof figureNames)[number];

/** By which day of transactions premium is counted. */
export type Basis = 'booked' | 'effective';

/** What is asked of a summary of premium. */
export interface PremiumQuestion {
  readonly from: string;
  readonly before: string;
  readonly basis: Basis;
  readonly groupBy: readonly PremiumKey[];
  /** Conditions on columns that all sums of premium have. */
  readonly where: readonly object[];
}

/** Premium of some time, in all and by groups. */
export interface PremiumAnswer extends PremiumQuestion {
  readonly total: Group<PremiumFigure>;
  readonly groups: readonly Group<PremiumFigure>[];
  /** The last day until which earned premium is known within the time that was asked for; null where no month of it is. */
  readonly earnedThrough: string | null;
  /** Whether earned premium is known by these keys: what a transaction did to its policy is nothing that is earned. */
  readonly knowsEarned: boolean;
  readonly showsCommission: boolean;
}

/** The columns of keys that policies have themselves. */
export const policyKeys = {
  program: 'programId',
  carrier: 'carrierId',
  producer: 'producerId',
  state: 'stateCode',
  line_of_business: 'lineOfBusinessCode',
} as const satisfies Partial<Record<PolicyKey, GroupKey>>;

const keysBy = (groupBy: readonly PremiumKey[], month: GroupKey): Readonly<Record<string, GroupKey>> => {
  const columns = { ...policyKeys, policy_year: 'policyYear', transaction_type: 'transactionType', month } as const;
  return Object.fromEntries(groupBy.map((key) => [key, columns[key]]));
};

/** The months of a time whose earned premium is known, by their first days and in order. */
const readMonths = async ({ policiesDb }: GraphContext, { from, before }: PremiumQuestion): Promise<string[]> => {
  const first = from.endsWith('-01') ? from : addMonths(monthOf(from), 1);
  const rows = await policiesDb.query.premiumMonths.findMany({
    columns: { month: true, completedAt: true },
    where: { month: { gte: first, lt: monthOf(before) } },
    orderBy: { month: 'asc' },
  });
  return rows.flatMap(({ month, completedAt }) => (completedAt === null ? [] : [month]));
};

/** A part of a group: its month as a day, as groups name it by its first one. */
const partOf = <Column extends PremiumFigure>({ keys, sums }: Sums<string, Column>) => ({
  keys: typeof keys.month === 'string' ? { ...keys, month: monthOf(keys.month) } : keys,
  figures: sums,
});

const readWritten = async ({ policiesDb }: GraphContext, question: PremiumQuestion) => {
  const day = question.basis === 'booked' ? 'accountingDate' : 'effectiveMonth';
  const groups = await policiesDb.sums('writtenPremiums', {
    by: keysBy(question.groupBy, { monthOf: day }),
    sums: writtenSums,
    where: { AND: [{ [day]: { gte: question.from, lt: question.before } }, ...question.where] },
  });
  return groups.map(partOf);
};

/** What was earned in all months, and how it stood at the end of the last one, or of each where they are told apart. */
const readEarned = async ({ policiesDb }: GraphContext, question: PremiumQuestion, months: readonly string[]) => {
  const by = keysBy(question.groupBy, 'month');
  const ofMonths = (some: readonly string[]) => ({ AND: [{ month: { in: some } }, ...question.where] });
  const standing = question.groupBy.includes('month') ? months : months.slice(-1);
  const [earned, stood] = await Promise.all([
    policiesDb.sums('earnedPremiums', { by, sums: ['earnedCents'], where: ofMonths(months) }),
    policiesDb.sums('earnedPremiums', {
      by,
      sums: ['unearnedCents', 'inForceCount', 'inForcePremiumCents'],
      where: ofMonths(standing),
    }),
  ]);
  return { earned: earned.map(partOf), stood: stood.map(partOf) };
};

/**
 * The premium of some time: written by the sums that transactions have added to, earned by those of months that are over. What
 * of a month was not added up yet is left out, and `earnedThrough` says so.
 */
export const readPremium = async (context: GraphContext, question: PremiumQuestion): Promise<PremiumAnswer> => {
  const { groupBy } = question;
  const knowsEarned = !groupBy.includes('transaction_type');
  const months = knowsEarned ? await readMonths(context, question) : [];
  const [written, { earned, stood }] = await Promise.all([
    readWritten(context, question),
    readEarned(context, question, months),
  ]);
  const last = months.at(-1) ?? null;
  // Months that are told apart stand each at its own end: in all, it stands as at the end of the last.
  const standing = stood.filter(({ keys }) => keys.month === undefined || keys.month === last);
  const parts: readonly PartOfGroup<PremiumFigure>[] = [...written, ...earned, ...stood];
  return {
    ...question,
    total: { keys: {}, figures: totalOf(figureNames, [...written, ...earned, ...standing]) },
    groups: groupBy.length > 0 ? mergedGroups(figureNames, parts) : [],
    earnedThrough: last && lastDayOfMonth(last),
    knowsEarned,
    showsCommission: readsCommission(context.viewer),
  };
};
