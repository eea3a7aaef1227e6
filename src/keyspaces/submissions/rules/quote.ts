import type { RatingInput } from '../../../../schema/rating.ts';
import { sumOfCharges } from '../../global/rules/charges.ts';
import { multiplyCents } from '../../global/rules/decimal.ts';
import { offerExpiresAt, openQuoteStatuses } from './offer.ts';
import type { Outcome } from './outcome.ts';
import type { RatedPrice } from './priced-option.ts';

/** What one option of a quote is made from. */
export interface OptionToQuote {
  readonly optionLabel: string;
  readonly outcome: Outcome;
  readonly ratingInput: RatingInput;
  readonly rated: RatedPrice;
  readonly commissionRate: string;
  /** How often the submission has been priced, this time among them: the options made at once share it. */
  readonly revision: number;
  /** The quote that it replaces; null for one that replaces none. */
  readonly revisionOfId: string | null;
  readonly quotedAt: Date;
  /** When the offer lapses. */
  readonly expiresAt: Date;
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
export const quoteRows = ({ outcome, rated, quotedAt, ...option }: OptionToQuote) => {
  const { annualPremiumCents, charges } = rated;
  const chargedCents = sumOfCharges(charges, ['premium']);
  if (chargedCents !== annualPremiumCents) {
    throw new Error(`The charges have ${chargedCents} cents of premium, the rating ${annualPremiumCents}.`);
  }
  const quote = {
    ...option,
    effectiveDate: option.ratingInput.effectiveDate,
    expirationDate: option.ratingInput.expirationDate,
    annualPremiumCents,
    charges: [...charges],
    commissionCents: multiplyCents(annualPremiumCents, option.commissionRate),
    reason: reasonOf(outcome),
    offeredAt: outcome.status === 'issued' ? quotedAt : null,
    status: outcome.status,
    bindRefusal: null,
    acceptance: null,
  };
  return { quote, coverages: rated.coverages, steps: rated.steps };
};

/** What an approved referral sets on its quote: the same quote at the same premium is open from now on. */
export const offered = (
  { effectiveDate }: { readonly effectiveDate: string },
  {
    offeredAt,
    offeredOn,
    backdatingDays,
  }: { readonly offeredAt: Date; readonly offeredOn: string; readonly backdatingDays: number },
) => ({
  status: 'issued' as const,
  offeredAt,
  expiresAt: offerExpiresAt(offeredOn, effectiveDate, backdatingDays),
});

/** What becomes of a submission when its options are priced: an offer outweighs a question, and a question a refusal. */
export const submissionStatusAfterQuotes = (statuses: readonly string[]): 'quoted' | 'referred' | 'declined' => {
  if (openQuoteStatuses.some((open) => statuses.includes(open))) return 'quoted';
  return statuses.includes('referred') ? 'referred' : 'declined';
};

/** What a submission says of its premium once it is priced, in cents: that of the dearest option, whatever came of it. */
export const quotedPremiumCents = (options: readonly { readonly annualPremiumCents: bigint }[]): bigint => {
  const premiums = options.map(({ annualPremiumCents }) => annualPremiumCents);
  return premiums.toSorted((one, other) => (one < other ? 1 : -1))[0] ?? 0n;
};

/**
 * What becomes of a submission when one of its quotes is declined: what is still open or asked about outweighs that, else it
 * is declined as well or goes back to its underwriter.
 */
export const submissionStatusAfterDenial = (
  others: readonly string[],
  thenDecline: boolean,
): 'quoted' | 'referred' | 'declined' | 'in_review' => {
  const status = submissionStatusAfterQuotes(others);
  return status === 'declined' && !thenDecline ? 'in_review' : status;
};
