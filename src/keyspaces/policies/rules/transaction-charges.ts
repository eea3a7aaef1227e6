import type { Charge } from '../../../../schema/charge.ts';
import { additionalCharges, type ChargedSoFar, returnedCharges } from '../../global/rules/charges.ts';

/** A change of a policy's premium. */
export interface ChargedChange extends ChargedSoFar {
  readonly premiumChangeCents: bigint;
  /** Whether all is returned because cover never began. */
  readonly flat: boolean;
}

/**
 * What a change of premium charges, thing by thing: the additional premium and the taxes on it, or of what was charged
 * before the part that comes back, each kind by its own rule. Nothing when no premium moves.
 */
export const chargesOfChange = ({ premiumChangeCents, flat, ...charged }: ChargedChange): Charge[] => {
  if (premiumChangeCents < 0n) return returnedCharges(charged, -premiumChangeCents, { flat });
  return premiumChangeCents === 0n ? [] : additionalCharges(charged, premiumChangeCents);
};
