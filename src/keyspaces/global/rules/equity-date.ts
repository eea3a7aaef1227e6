import { addDays, daysBetween } from './dates.ts';

/**
 * The day to which the paid premium reaches, by which a notice of cancellation for non-payment is dated: cover is paid for until
 * its beginning. Whole days of the term, by the share of the written premium that is paid.
 */
export const equityDate = (policy: {
  readonly termStart: string;
  readonly termEnd: string;
  readonly writtenPremiumCents: bigint;
  readonly paidPremiumCents: bigint;
}): string => {
  const { termStart, termEnd, writtenPremiumCents, paidPremiumCents } = policy;
  if (paidPremiumCents >= writtenPremiumCents) return termEnd;
  if (paidPremiumCents <= 0n) return termStart;
  const termDays = BigInt(daysBetween(termStart, termEnd));
  return addDays(termStart, Number((paidPremiumCents * termDays) / writtenPremiumCents));
};
