import type { Rounding } from '../../../schema/rounding.ts';
import { daysBetween } from '../../../src/keyspaces/global/rules/dates.ts';
import { roundCents } from '../../../src/keyspaces/global/rules/fraction.ts';
import { groupBy, type RowsWith, sumOf } from './stored-rows.ts';

/** What the replay of policies reads. */
export type ReplayedRows = RowsWith<{
  policies: 'id' | 'effectiveDate' | 'expirationDate' | 'programVersionId';
  programVersions: 'id' | 'rounding';
  policyTransactions: 'id' | 'policyId' | 'ordinal' | 'type' | 'bookedAt' | 'premiumChangeCents';
  policySegments: 'id' | 'policyId' | 'fromDate' | 'toDate' | 'openedByTransactionId' | 'supersededByTransactionId';
  coverages: 'segmentId' | 'coverage' | 'premiumCents';
}>;

type Coverage = ReplayedRows['coverages'][number];
type Transaction = ReplayedRows['policyTransactions'][number];

/** What segments cost for their days: each coverage added up over all of them, and rounded once, as the program has filed it. */
const costOf = (
  termDays: number,
  rounding: Rounding,
  segments: readonly ReplayedRows['policySegments'][number][],
  coveragesOf: (segmentId: string) => readonly Coverage[],
): bigint => {
  const centDays = new Map<string, bigint>();
  for (const { id, fromDate, toDate } of segments) {
    for (const { coverage, premiumCents } of coveragesOf(id)) {
      const added = premiumCents * BigInt(daysBetween(fromDate, toDate));
      centDays.set(coverage, (centDays.get(coverage) ?? 0n) + added);
    }
  }
  return sumOf([...centDays.values()], (dividend) => roundCents({ dividend, divisor: BigInt(termDays) }, rounding));
};

/** Transactions after which the segments that hold cost what was written: not those that accompany the next one. */
const settles = (next: Transaction | undefined, { bookedAt }: Transaction): boolean =>
  next?.bookedAt.getTime() !== bookedAt.getTime();

/** Whether cover has ended, or is to, after a transaction. */
const isEndedAfter = (before: boolean, type: Transaction['type']): boolean => {
  if (type === 'cancellation') return true;
  return type === 'reinstatement' || type === 'cancellation_rescinded' ? false : before;
};

/**
 * Replays the transactions of each policy: after each of them the premium written so far is what the segments that held
 * then cost, or more where a cancellation keeps more than the days.
 */
export const checkReplay = (rows: ReplayedRows): string[] => {
  const roundingOf = new Map(rows.programVersions.map(({ id, rounding }) => [id, rounding]));
  const transactionsOf = groupBy(rows.policyTransactions, ({ policyId }) => policyId);
  const segmentsOf = groupBy(rows.policySegments, ({ policyId }) => policyId);
  const coveragesOf = groupBy(rows.coverages, ({ segmentId }) => segmentId);
  return rows.policies.flatMap(({ id: policyId, effectiveDate, expirationDate, programVersionId }) => {
    const rounding = roundingOf.get(programVersionId);
    if (!rounding) return [`Policy ${policyId} is written on ${programVersionId}, which no program has.`];
    const transactions = transactionsOf(policyId).toSorted((one, other) => one.ordinal - other.ordinal);
    const done = new Set<string>();
    let [written, ended] = [0n, false];
    return transactions.flatMap((transaction, index) => {
      const { id, type, premiumChangeCents } = transaction;
      done.add(id);
      ended = isEndedAfter(ended, type);
      if (type === 'audit' || type === 'extended_reporting') return [];
      written += premiumChangeCents;
      if (!settles(transactions[index + 1], transaction)) return [];
      const held = segmentsOf(policyId).filter(
        ({ openedByTransactionId: by, supersededByTransactionId: until }) =>
          done.has(by) && !(until && done.has(until)),
      );
      const cost = costOf(daysBetween(effectiveDate, expirationDate), rounding, held, coveragesOf);
      const right = ended ? written >= cost : written === cost;
      return right ? [] : [`After transaction ${id}, ${written} cents are written and ${cost} covered.`];
    });
  });
};
