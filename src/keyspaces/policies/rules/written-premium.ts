import type { Rounding } from '../../../../schema/rounding.ts';
import { daysBetween } from '../../global/rules/dates.ts';
import { roundCents } from '../../global/rules/fraction.ts';
import type { BookedPremium, PolicyFile, SegmentContent } from './policy-file.ts';
import { type AsKnown, isKnown, type Known } from './segments.ts';

/** The term of a policy, from its first day to the first day after it. */
export interface Term {
  readonly termStart: string;
  readonly termEnd: string;
}

/** The term of a policy. */
export const termOf = ({ policy }: Pick<PolicyFile, 'policy'>): Term => ({
  termStart: policy.effectiveDate,
  termEnd: policy.expirationDate,
});

/** What premium is charged for: the days of a segment, and the premium of each coverage for a whole term. */
export interface PricedSegment {
  readonly fromDate: string;
  readonly toDate: string;
  readonly coverages: readonly Pick<SegmentContent['coverages'][number], 'coverage' | 'premiumCents'>[];
}

/** The days of a segment before a day. */
export const daysUntil = ({ fromDate, toDate }: Pick<PricedSegment, 'fromDate' | 'toDate'>, day: string): bigint =>
  BigInt(Math.max(0, daysBetween(fromDate, toDate < day ? toDate : day)));

/**
 * What segments cost for all their days, in cents: what is to be written when they hold. Each coverage costs its premium by
 * its days over the days of the term; it is added up over all segments before it is rounded, so that a segment may be
 * split at no cost.
 */
export const targetPremiumCents = (
  segments: readonly PricedSegment[],
  { termStart, termEnd }: Term,
  rounding: Rounding,
): bigint => {
  const centDays = new Map<string, bigint>();
  for (const segment of segments) {
    for (const { coverage, premiumCents } of segment.coverages) {
      centDays.set(coverage, (centDays.get(coverage) ?? 0n) + premiumCents * daysUntil(segment, termEnd));
    }
  }
  const termDays = BigInt(daysBetween(termStart, termEnd));
  return [...centDays.values()].reduce(
    (sum, dividend) => sum + roundCents({ dividend, divisor: termDays }, rounding),
    0n,
  );
};

/** Transactions whose premium belongs to no days of the term: it is earned when it is charged. */
const earnedAtOnce: ReadonlySet<BookedPremium['type']> = new Set(['audit', 'extended_reporting']);

type Counted = Pick<BookedPremium, 'type' | 'effectiveDate' | 'bookedAt' | 'premiumChangeCents'>;

const sumOf = (transactions: readonly Pick<BookedPremium, 'premiumChangeCents'>[]): bigint =>
  transactions.reduce((sum, { premiumChangeCents }) => sum + premiumChangeCents, 0n);

/** Written premium in cents: the changes that were booked by the end of `knownAt` and took effect by `asOf`. */
export const writtenPremiumCents = (transactions: readonly Counted[], { asOf, ...known }: AsKnown): bigint =>
  sumOf(transactions.filter((change) => change.effectiveDate <= asOf && isKnown(change, known)));

/** The part of the written premium that belongs to no days of the term, in cents. */
export const atOncePremiumCents = (transactions: readonly Counted[], known: AsKnown): bigint =>
  writtenPremiumCents(
    transactions.filter(({ type }) => earnedAtOnce.has(type)),
    known,
  );

/** What has been written for the days of the term by the end of a day, in cents, whenever it takes effect; all of it without a day. */
export const writtenForTermCents = (transactions: readonly Counted[], known: Known | null = null): bigint =>
  sumOf(transactions.filter((change) => !earnedAtOnce.has(change.type) && (known === null || isKnown(change, known))));
