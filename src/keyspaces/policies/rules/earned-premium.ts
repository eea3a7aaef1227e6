import { addDays, daysBetween } from '../../global/rules/dates.ts';
import { divideHalfEven, smallerCents } from '../../global/rules/decimal.ts';
import type { BookedPremium, NewSegment, SegmentSpan } from './policy-file.ts';
import { type AsKnown, segmentsKnownAt } from './segments.ts';
import {
  atOncePremiumCents,
  daysUntil,
  type Term,
  writtenForTermCents,
  writtenPremiumCents,
} from './written-premium.ts';

/** What a policy's premium is computed from, on any day and as known on any other. */
export interface PremiumFile extends Term {
  readonly transactions: readonly BookedPremium[];
  readonly segments: readonly (Omit<SegmentSpan, 'id'> & Pick<NewSegment, 'annualPremiumCents'>)[];
}

/** The premium of a policy as of a day, by what was known at the end of another. Amounts are in cents. */
export interface PolicyPremium extends AsKnown {
  readonly writtenCents: bigint;
  readonly earnedCents: bigint;
  /** What is written and not yet earned: the two always sum to what is written. */
  readonly unearnedCents: bigint;
}

/** A day that is over, in the time zone by whose days the organization books. */
export interface DayOfBooks {
  readonly day: string;
  readonly timeZone: string;
}

/** The premium of segments for their days before a day, in cents, rounded half-even once for all of them. */
const premiumOfDaysUntil = (segments: PremiumFile['segments'], { termStart, termEnd }: Term, day: string): bigint => {
  const centDays = segments.reduce((sum, segment) => sum + segment.annualPremiumCents * daysUntil(segment, day), 0n);
  return divideHalfEven(centDays, BigInt(daysBetween(termStart, termEnd)));
};

/**
 * What was written by what took effect until a day, and earned by the days before `earnedBefore`: that day, or the next one.
 * Earned is the premium for those days, never more than is charged for the term, and whatever belongs to no days. Once cover
 * has ended all is earned, what a cancellation keeps beyond its days included.
 */
const premiumOf = (
  { transactions, segments, ...term }: PremiumFile,
  known: AsKnown,
  earnedBefore: string,
): PolicyPremium => {
  const writtenCents = writtenPremiumCents(transactions, known);
  const live = segmentsKnownAt(segments, transactions, known);
  // A cancellation that takes effect on the next day returns nothing yet: by it, cover has not ended.
  const isOver = term.termEnd <= earnedBefore || live.every(({ toDate }) => toDate <= known.asOf);
  const hasEnded = isOver && known.asOf >= term.termStart;
  const byDays = premiumOfDaysUntil(live, term, earnedBefore);
  const earnedCents = hasEnded
    ? writtenCents
    : smallerCents(byDays, writtenForTermCents(transactions, known)) + atOncePremiumCents(transactions, known);
  return { ...known, writtenCents, earnedCents, unearnedCents: writtenCents - earnedCents };
};

/**
 * What a policy has written and earned at the beginning of a day, when cover begins and ends, by the transactions and segments
 * known at the end of another.
 */
export const premiumAsOf = (file: PremiumFile, known: AsKnown): PolicyPremium => premiumOf(file, known, known.asOf);

/**
 * What a policy has written and earned when a day is over, by what was known then: that day is earned. So books are closed:
 * at the end of a month what belongs to the days of the next ones is unearned, and what a cancellation returns later.
 */
export const premiumAtEndOf = (file: PremiumFile, { day, timeZone }: DayOfBooks): PolicyPremium =>
  premiumOf(file, { asOf: day, knownAt: day, timeZone }, addDays(day, 1));
