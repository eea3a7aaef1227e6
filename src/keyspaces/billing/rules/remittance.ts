import { smallerCents } from '../../global/rules/decimal.ts';

/** What a trust account holds, and for whom. */
export interface TrustPosition {
  /** The balance of the bank account by the ledger, in cents. */
  readonly trustCents: bigint;
  /**
   * By payee what was collected for it and not yet paid on: carriers (premium net of commission), states, producers
   * (commission that is due and collected), refunds, suspense and advances. Negative for a payee that owes something back.
   */
  readonly held: ReadonlyMap<string, bigint>;
}

/** Money that shall leave the trust. */
export interface Draw {
  /** The payee as `held` names it. The organization itself is in none: it draws what is held for nobody. */
  readonly payee: string;
  readonly amountCents: bigint;
}

/** Why a draw is refused. */
export interface TrustWouldBeShort {
  readonly code: 'trust_would_be_short';
  readonly byCents: bigint;
}

/** What is held for others than a payee, in cents. What somebody owes back is not there to pay others with. */
export const heldForOthersCents = ({ held }: TrustPosition, payee: string): bigint =>
  [...held].reduce((sum, [name, cents]) => (name === payee || cents < 0n ? sum : sum + cents), 0n);

/**
 * What the organization has to put into the trust, in cents, so that it holds what is held for others less what they owe back,
 * and is not below zero: it has drawn commission on premium that was returned since, or a payment that was paid on is not
 * honored by its bank.
 */
export const missingCents = ({ trustCents, held }: TrustPosition): bigint => {
  const heldCents = [...held.values()].reduce((sum, cents) => sum + cents, 0n);
  const leastCents = heldCents > 0n ? heldCents : 0n;
  return leastCents > trustCents ? leastCents - trustCents : 0n;
};

/** What is in trust and not held for others than a payee, in cents; negative where somebody owes back what others are held for. */
const leftForCents = (position: TrustPosition, payee: string): bigint =>
  position.trustCents - heldForOthersCents(position, payee);

/** What may leave the trust for a payee at most, in cents: what is not held for others. */
export const availableCents = (position: TrustPosition, payee: string): bigint => {
  const leftCents = leftForCents(position, payee);
  return leftCents > 0n ? leftCents : 0n;
};

/**
 * The refusal of a draw that would take the trust below what it holds for others than its payee, or null. It says by how much:
 * with so much more in trust, the draw is allowed.
 */
export const refuseDraw = (position: TrustPosition, { payee, amountCents }: Draw): TrustWouldBeShort | null => {
  if (amountCents <= 0n) return null;
  const byCents = amountCents - leftForCents(position, payee);
  return byCents > 0n ? { code: 'trust_would_be_short', byCents } : null;
};

/** What is paid on to a payee: what is held for it, as far as the trust reaches. */
export const remittableCents = (position: TrustPosition, payee: string): bigint => {
  const heldCents = position.held.get(payee) ?? 0n;
  return heldCents > 0n ? smallerCents(heldCents, availableCents(position, payee)) : 0n;
};

/** What the organization may draw: its collected commission and fees, less what it has drawn, as far as the trust reaches. */
export const drawableCents = (
  position: TrustPosition,
  { collectedCents, drawnCents }: { readonly collectedCents: bigint; readonly drawnCents: bigint },
): bigint => {
  const earnedCents = collectedCents - drawnCents;
  return earnedCents > 0n ? smallerCents(earnedCents, availableCents(position, '')) : 0n;
};
