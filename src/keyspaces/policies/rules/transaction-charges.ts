import type { Charge } from '../../../../schema/charge.ts';
import { chargesOfPremium, type Fee, returnedCharges, type SurplusLinesRule } from '../../global/rules/charges.ts';

/** A change of a policy's premium, and what the policy has been charged until then. */
export interface ChargedChange {
  readonly premiumChangeCents: bigint;
  /** The charges of all transactions before. */
  readonly written: readonly Charge[];
  /** What the program charges beside premium, for this transaction. */
  readonly fees: readonly Fee[];
  /** How the state taxes the policy; null on admitted paper. */
  readonly surplusLines: SurplusLinesRule | null;
  /** Whether all is returned because cover never began. */
  readonly flat: boolean;
}

/**
 * What a transaction charges, thing by thing: additional premium with its taxes and fees, or of what was charged before the
 * part that comes back, each kind by its own rule. Nothing when no premium moves.
 */
export const chargesOfChange = ({ premiumChangeCents, written, fees, surplusLines, flat }: ChargedChange): Charge[] => {
  if (premiumChangeCents < 0n) return returnedCharges(written, -premiumChangeCents, { flat });
  return premiumChangeCents === 0n ? [] : chargesOfPremium({ premiumCents: premiumChangeCents, fees, surplusLines });
};
