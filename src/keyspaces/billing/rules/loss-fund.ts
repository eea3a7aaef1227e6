/** What a loss fund is filled up to, in cents, where the carrier's contract names no other sum. */
const usualFundCents = 250_000_00n;

/** Deposits come in whole thousands of dollars. */
const stepCents = 1_000_00n;

/**
 * What a carrier has to deposit before a payment, in cents: nothing while the fund covers it, else as much as fills the
 * fund up again. The bank account of claims is never below zero.
 */
export const lossFundCallCents = (balanceCents: bigint, paymentCents: bigint, fundCents = usualFundCents): bigint => {
  if (balanceCents >= paymentCents) return 0n;
  const missingCents = fundCents + paymentCents - balanceCents;
  return ((missingCents + stepCents - 1n) / stepCents) * stepCents;
};
