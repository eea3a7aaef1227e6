import { invalidInput, isRefusal, type Refusal } from '../../../graphql/mutation/index.ts';
import { endOfDay, lastDaysOfOffer, offerExpiresAt } from '../rules/offer.ts';

/** An offer whose last day somebody chooses. */
interface Offering {
  readonly today: string;
  readonly effectiveDate: string;
  readonly backdatingDays: number;
}

/** When an offer lapses that is made today: at the end of the chosen day, or of the usual one when none is chosen. */
export const expiryOf = (
  { today, effectiveDate, backdatingDays }: Offering,
  validUntil: string | null,
): Date | Refusal => {
  if (validUntil === null) return offerExpiresAt(today, effectiveDate, backdatingDays);
  const { earliest, latest } = lastDaysOfOffer(today, effectiveDate, backdatingDays);
  if (earliest <= validUntil && validUntil <= latest) return endOfDay(validUntil);
  return invalidInput(`must be a day from ${earliest} to ${latest}`, 'validUntil');
};

/** Whether an expiry is a refusal, which a moment is not. */
export const isRefusedExpiry = (expiry: Date | Refusal): expiry is Refusal =>
  !(expiry instanceof Date) && isRefusal(expiry);
