import { daysBetween } from '../../global/rules/dates.ts';
import { divideHalfEven, smallerCents } from '../../global/rules/decimal.ts';

/** The timeline of one term. `toDate` and `termEnd` are exclusive. */
export interface WrittenTerm {
  readonly termStart: string;
  readonly termEnd: string;
  /** The policy's segments; a cancellation has shortened the last one to the cancellation date. */
  readonly segments: readonly {
    readonly fromDate: string;
    readonly toDate: string;
    /** What the segment would cost for the whole term, in cents. */
    readonly annualPremiumCents: bigint;
  }[];
  /** Sum of the premium changes of all the policy's transactions, in cents. */
  readonly writtenPremiumCents: bigint;
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

/**
 * The part of the written premium that is earned at the beginning of a date, in cents: each segment's premium by its
 * days in force over the days of the term, rounded half-even once for all segments.
 *
 * From the day on which cover ends (expiration or cancellation) all written premium is earned, including what a
 * short-rate cancellation keeps. Never negative and never more than the written premium.
 */
export const earnedPremiumCents = (term: WrittenTerm & { readonly asOf: string }): bigint => {
  const { segments, asOf, writtenPremiumCents } = term;
  if (asOf <= term.termStart) return 0n;
  if (segments.every(({ toDate }) => toDate <= asOf)) return writtenPremiumCents;
  const premiumDays = segments.reduce((sum, { fromDate, toDate, annualPremiumCents }) => {
    const days = Math.max(0, daysBetween(fromDate, earlier(toDate, asOf)));
    return sum + annualPremiumCents * BigInt(days);
  }, 0n);
  const earned = divideHalfEven(premiumDays, BigInt(daysBetween(term.termStart, term.termEnd)));
  return smallerCents(earned, writtenPremiumCents);
};

/** The written premium that is not earned yet, in cents: earned and unearned always sum to written. */
export const unearnedPremiumCents = (term: WrittenTerm & { readonly asOf: string }): bigint =>
  term.writtenPremiumCents - earnedPremiumCents(term);
