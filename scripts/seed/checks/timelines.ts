import { daysBetween } from '../../../src/keyspaces/global/rules/dates.ts';
import { divideHalfEven } from '../../../src/keyspaces/global/rules/decimal.ts';
import { type Check, findings, groupBy, type StoredRows, sumOf } from './stored-rows.ts';

type Policy = StoredRows['policies'][number];
type Segment = StoredRows['policySegments'][number];
type Coverage = StoredRows['coverages'][number];

const byDay = (one: Segment, other: Segment): number => one.fromDate.localeCompare(other.fromDate);

/** The days between segments in the order of days, or an overlap, which no policy has. */
const gapsOf = (segments: readonly Segment[]): string[] =>
  segments.flatMap(({ fromDate }, index) => {
    const before = segments[index - 1]?.toDate ?? fromDate;
    return before === fromDate ? [] : [`${before} to ${fromDate}`];
  });

/** What is wrong with the segments that hold, in words. */
const problemOf = (policy: Policy, segments: readonly Segment[]): string | false => {
  const { effectiveDate, expirationDate, cancellationDate, lapseFromDate, lapseToDate } = policy;
  const end = cancellationDate ?? expirationDate;
  const first = segments[0]?.fromDate ?? effectiveDate;
  const last = segments.at(-1)?.toDate ?? effectiveDate;
  if (first !== effectiveDate || last !== end) return `cover ${first} to ${last}`;
  const lapse = lapseFromDate === null || lapseFromDate >= end ? [] : [`${lapseFromDate} to ${lapseToDate}`];
  const gaps = gapsOf(segments);
  return gaps.join() !== lapse.join() && `leave ${gaps.join(', ') || 'no day'} uncovered`;
};

/** The segments that hold cover the term to its end without overlap, gaps are lapses, and a segment costs what its coverages do. */
export const checkTimelines: Check = (rows) => {
  const liveOf = groupBy(rows.policySegments, (one) => (one.supersededByTransactionId === null ? one.policyId : null));
  const coveragesOf = groupBy(rows.coverages, ({ segmentId }) => segmentId);
  return [
    ...findings(rows.policies, (policy) => {
      const problem = problemOf(policy, liveOf(policy.id).toSorted(byDay));
      return problem && `The segments of policy ${policy.id} ${problem}.`;
    }),
    ...findings(rows.policies, ({ id, annualPremiumCents }) => {
      const last = liveOf(id).toSorted(byDay).at(-1);
      return (
        last !== undefined &&
        last.annualPremiumCents !== annualPremiumCents &&
        `The last segment of policy ${id} costs ${last.annualPremiumCents} cents, the policy ${annualPremiumCents}.`
      );
    }),
    ...findings(rows.policySegments, ({ id, annualPremiumCents }) => {
      const sum = sumOf(coveragesOf(id), ({ premiumCents }) => premiumCents);
      return sum !== annualPremiumCents && `Segment ${id} costs ${annualPremiumCents} cents, its coverages ${sum}.`;
    }),
  ];
};

/** What segments cost for their days: each coverage added up over all of them, and rounded once. */
const costOf = (
  { effectiveDate, expirationDate }: Policy,
  segments: readonly Segment[],
  coveragesOf: (segmentId: string) => readonly Coverage[],
): bigint => {
  const lines = segments.flatMap(({ id, fromDate, toDate }) =>
    coveragesOf(id).map(({ coverage, premiumCents }) => ({
      coverage,
      centDays: premiumCents * BigInt(daysBetween(fromDate, toDate)),
    })),
  );
  const termDays = BigInt(daysBetween(effectiveDate, expirationDate));
  const kinds = [...new Set(lines.map(({ coverage }) => coverage))];
  return sumOf(kinds, (kind) =>
    divideHalfEven(
      sumOf(
        lines.filter(({ coverage }) => coverage === kind),
        ({ centDays }) => centDays,
      ),
      termDays,
    ),
  );
};

/** Transactions after which the segments that hold cost what was written: not those that accompany the next one. */
const settles = (next: { readonly bookedAt: Date } | undefined, { bookedAt }: { readonly bookedAt: Date }): boolean =>
  next?.bookedAt.getTime() !== bookedAt.getTime();

/**
 * Replays the transactions of each policy: after each of them the premium written so far is what the segments that held
 * then cost, or more where a cancellation keeps more than the days.
 */
export const checkReplay: Check = (rows) => {
  const transactionsOf = groupBy(rows.policyTransactions, ({ policyId }) => policyId);
  const segmentsOf = groupBy(rows.policySegments, ({ policyId }) => policyId);
  const coveragesOf = groupBy(rows.coverages, ({ segmentId }) => segmentId);
  return rows.policies.flatMap((policy) => {
    const transactions = transactionsOf(policy.id).toSorted((one, other) => one.ordinal - other.ordinal);
    const done = new Set<string>();
    let written = 0n;
    return transactions.flatMap((transaction, index) => {
      done.add(transaction.id);
      if (transaction.type === 'audit' || transaction.type === 'extended_reporting') return [];
      written += transaction.premiumChangeCents;
      if (!settles(transactions[index + 1], transaction)) return [];
      const held = segmentsOf(policy.id).filter(
        ({ openedByTransactionId: by, supersededByTransactionId: until }) =>
          done.has(by) && !(until && done.has(until)),
      );
      const cost = costOf(policy, held, coveragesOf);
      const right = transaction.type === 'cancellation' ? written >= cost : written === cost;
      return right ? [] : [`After transaction ${transaction.id}, ${written} cents are written and ${cost} covered.`];
    });
  });
};
