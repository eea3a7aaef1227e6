import type { Charge } from '../../../../schema/charge.ts';
import type { RatingInput } from '../../../../schema/rating.ts';
import { sumOfCharges } from '../../global/rules/charges.ts';
import { dayOf } from '../../global/rules/dates.ts';
import { multiplyCents } from '../../global/rules/decimal.ts';
import type { RatedCoverage } from '../../global/rules/rating/rating.ts';
import type { RatingStep } from '../../global/rules/rating/rating-log.ts';
import { offerExpiresAt } from './offer.ts';
import type { Outcome } from './outcome.ts';

/** What one option of a quote is made from. */
export interface PricedOption {
  readonly optionLabel: string;
  readonly outcome: Outcome;
  readonly ratingInput: RatingInput;
  readonly rated: {
    readonly annualPremiumCents: bigint;
    readonly steps: readonly RatingStep[];
    readonly coverages: readonly RatedCoverage[];
  };
  readonly charges: readonly Charge[];
  readonly commissionRate: string;
  /** The quote that it replaces; null for the first price. */
  readonly revisionOf: { readonly id: string; readonly revision: number } | null;
  readonly effectiveDate: string;
  /** How many days before the bind cover may begin. */
  readonly backdatingDays: number;
  readonly quotedAt: Date;
}

const words = (reason: string): string => reason.replaceAll('_', ' ');

/** Why a quote was referred or declined, in words; null for an offer. */
const reasonOf = (outcome: Outcome): string | null => {
  if (outcome.status === 'issued') return null;
  const verb = outcome.status === 'referred' ? 'Referred' : 'Declined';
  return `${verb}: ${outcome.reasons.map(words).join(', ')}`;
};

/**
 * A quote as rows: what it costs and why, its coverages and its rating log. The charges are computed once, here; what is
 * billed later is exactly them. Throws when they do not charge the premium that was rated.
 */
export const quoteRows = (option: PricedOption) => {
  const { outcome, rated, charges, commissionRate, revisionOf, quotedAt } = option;
  const chargedCents = sumOfCharges(charges, ['premium']);
  if (chargedCents !== rated.annualPremiumCents) {
    throw new Error(`The charges have ${chargedCents} cents of premium, the rating ${rated.annualPremiumCents}.`);
  }
  const quote = {
    effectiveDate: option.effectiveDate,
    annualPremiumCents: rated.annualPremiumCents,
    charges: [...charges],
    commissionRate,
    commissionCents: multiplyCents(rated.annualPremiumCents, commissionRate),
    ratingInput: option.ratingInput,
    optionLabel: option.optionLabel,
    revision: (revisionOf?.revision ?? 0) + 1,
    revisionOfId: revisionOf?.id ?? null,
    reason: reasonOf(outcome),
    offeredAt: outcome.status === 'issued' ? quotedAt : null,
    expiresAt: offerExpiresAt(dayOf(quotedAt), option.effectiveDate, option.backdatingDays),
    status: outcome.status,
    bindRefusal: null,
  };
  return { quote, coverages: rated.coverages, steps: rated.steps };
};

/** What an approved referral sets on its quote: the same quote at the same premium is open from now on. */
export const offered = (
  { effectiveDate }: { readonly effectiveDate: string },
  { offeredAt, backdatingDays }: { readonly offeredAt: Date; readonly backdatingDays: number },
) => ({
  status: 'issued' as const,
  offeredAt,
  expiresAt: offerExpiresAt(dayOf(offeredAt), effectiveDate, backdatingDays),
});

/** What becomes of a submission when its options are priced: an offer outweighs a question, and a question a refusal. */
export const submissionStatusAfterQuotes = (
  statuses: readonly Outcome['status'][],
): 'quoted' | 'referred' | 'declined' => {
  if (statuses.includes('issued')) return 'quoted';
  return statuses.includes('referred') ? 'referred' : 'declined';
};
