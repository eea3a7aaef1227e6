import { daysBetween } from '../../global/rules/dates.ts';
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

/** The premium of segments for their days before a day, in cents, rounded half-even once for all of them. */
const premiumOfDaysUntil = (segments: PremiumFile['segments'], { termStart, termEnd }: Term, day: string): bigint => {
  const centDays = segments.reduce((sum, segment) => sum + segment.annualPremiumCents * daysUntil(segment, day), 0n);
  return divideHalfEven(centDays, BigInt(daysBetween(termStart, termEnd)));
};

/**
 * What a policy has written and earned at the beginning of a day, by the transactions and segments known at the end of
 * another. Earned is the premium for the days that have passed, never more than is charged for the term, and whatever
 * belongs to no days. Once cover has ended all is earned, what a cancellation keeps beyond its days included.
 */
export const premiumAsOf = ({ transactions, segments, ...term }: PremiumFile, known: AsKnown): PolicyPremium => {
  const writtenCents = writtenPremiumCents(transactions, known);
  const live = segmentsKnownAt(segments, transactions, known);
  const hasEnded = known.asOf >= term.termStart && live.every(({ toDate }) => toDate <= known.asOf);
  const byDays = premiumOfDaysUntil(live, term, known.asOf);
  const earnedCents = hasEnded
    ? writtenCents
    : smallerCents(byDays, writtenForTermCents(transactions, known)) + atOncePremiumCents(transactions, known);
  return { ...known, writtenCents, earnedCents, unearnedCents: writtenCents - earnedCents };
};
