/** What is expected on a recovery and has been received of it, in cents. */
export interface RecoveryMoney {
  readonly expectedCents: bigint;
  readonly receivedCents: bigint;
}

/** What becomes of a receipt. */
export type RecoveryOutcome =
  | { readonly outcome: 'received'; readonly money: RecoveryMoney }
  | { readonly outcome: 'amount_not_positive' }
  | { readonly outcome: 'more_than_expected'; readonly leftCents: bigint };

/** Receives a part of a recovery. What is more than expected is a mistake, or the expectation is to be raised first. */
export const receiveRecovery = (money: RecoveryMoney, amountCents: bigint): RecoveryOutcome => {
  const leftCents = money.expectedCents - money.receivedCents;
  if (amountCents <= 0n) return { outcome: 'amount_not_positive' };
  if (amountCents > leftCents) return { outcome: 'more_than_expected', leftCents };
  return { outcome: 'received', money: { ...money, receivedCents: money.receivedCents + amountCents } };
};
