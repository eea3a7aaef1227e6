import { addDays, lastDayOfMonth, monthOf } from '../../global/rules/dates.ts';
import { type PremiumFile, premiumAtEndOf } from './earned-premium.ts';
import { segmentOn } from './segments.ts';
import { type PremiumOrigin, premiumKeysOf } from './written-premiums.ts';

/** A policy with what its premium is computed from. */
export type EarningPolicy = PremiumOrigin &
  Pick<PremiumFile, 'transactions' | 'segments'> & {
    readonly expirationDate: string;
  };

/** Which month, by its first day, and by which days the organization books. */
export interface MonthOfBooks {
  readonly month: string;
  readonly timeZone: string;
}

/**
 * What a policy earned on the days of a month, and how it stood when the last of them was over: by what was known then, so
 * that it never moves. A change that was booked later counts in the month of its booking. Null for a policy of which there is
 * nothing to say: it had not begun, or was earned before.
 */
export const earnedPremiumOf = (policy: EarningPolicy, { month, timeZone }: MonthOfBooks) => {
  const { transactions, segments, effectiveDate: termStart, expirationDate: termEnd } = policy;
  const lastDay = lastDayOfMonth(month);
  const file = { termStart, termEnd, transactions, segments };
  const before = premiumAtEndOf(file, { day: addDays(month, -1), timeZone });
  const after = premiumAtEndOf(file, { day: lastDay, timeZone });
  const held = segmentOn(segments, transactions, { asOf: lastDay, knownAt: lastDay, timeZone });
  const earnedCents = after.earnedCents - before.earnedCents;
  if (earnedCents === 0n && after.unearnedCents === 0n && !held) return null;
  return {
    month,
    ...premiumKeysOf(policy),
    earnedCents,
    unearnedCents: after.unearnedCents,
    inForceCount: held ? 1 : 0,
    inForcePremiumCents: held?.annualPremiumCents ?? 0n,
  };
};

/** What was earned in a month under one set of keys. */
export type EarnedPremium = NonNullable<ReturnType<typeof earnedPremiumOf>>;

/** Days after the end of a month on which it is added up: what was bound on its last day has arrived by then. */
const daysToArrive = 2;

/** The first day of the first month that is not to be added up yet on a day. */
export const firstMonthNotOver = (today: string): string => monthOf(addDays(today, -daysToArrive));
