import type { cancellationMethod } from '../../../../schema/policies/enums.ts';
import { daysBetween } from '../../global/rules/dates.ts';
import { divideHalfEven, multiplyCents } from '../../global/rules/decimal.ts';
import { unearnedPremiumCents, type WrittenTerm } from './earned-premium.ts';

/** The term of a policy, from its first day to the first day after it. */
export interface Term {
  readonly termStart: string;
  readonly termEnd: string;
}

/**
 * The premium change of an endorsement in cents: (new − old annual premium) × remaining days ÷ term days, half-even.
 * Negative when premium is returned.
 */
export const endorsementPremiumCents = (
  change: Term & {
    readonly effectiveDate: string;
    readonly oldAnnualPremiumCents: bigint;
    readonly newAnnualPremiumCents: bigint;
  },
): bigint =>
  divideHalfEven(
    (change.newAnnualPremiumCents - change.oldAnnualPremiumCents) *
      BigInt(daysBetween(change.effectiveDate, change.termEnd)),
    BigInt(daysBetween(change.termStart, change.termEnd)),
  );

/** The share of the unearned premium that a short-rate cancellation returns; the rest is its penalty. */
const shortRateShare = '0.90';

/**
 * The premium that a cancellation returns, in cents, zero or more: FLAT all written premium, PRO_RATA the unearned
 * premium by days, SHORT_RATE 90 % of it. The transaction's premium change is its negative.
 */
export const returnPremiumCents = (
  method: keyof typeof cancellationMethod,
  term: WrittenTerm,
  cancellationDate: string,
): bigint => {
  switch (method) {
    case 'flat':
      return term.writtenPremiumCents;
    case 'pro_rata':
      return unearnedPremiumCents({ ...term, asOf: cancellationDate });
    case 'short_rate':
      return multiplyCents(unearnedPremiumCents({ ...term, asOf: cancellationDate }), shortRateShare);
  }
};

/** The premium change of a reinstatement without a lapse, in cents: what the cancellation returned is owed again. */
export const reinstatementPremiumCents = (cancellationPremiumChangeCents: bigint): bigint =>
  -cancellationPremiumChangeCents;
