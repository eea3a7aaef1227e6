import type { Charge } from '../../../../schema/charge.ts';
import { chargesOfPremium, returnedCharges, type SurplusLinesRule } from '../../global/rules/charges.ts';

/** A change of a policy's premium, and what the policy has been charged until then. */
export interface ChargedChange {
  readonly premiumChangeCents: bigint;
  /** The charges of all transactions before. */
  readonly written: readonly Charge[];
  /** How the state taxes the policy; null on admitted paper. */
  readonly surplusLines: SurplusLinesRule | null;
  /** Whether all is returned because cover never began. */
  readonly flat: boolean;
}

/**
 * What a change of premium charges, thing by thing: the additional premium and the taxes on it, or of what was charged
 * before the part that comes back, each kind by its own rule. Nothing when no premium moves.
 */
export const chargesOfChange = ({ premiumChangeCents, written, surplusLines, flat }: ChargedChange): Charge[] => {
  if (premiumChangeCents < 0n) return returnedCharges(written, -premiumChangeCents, { flat });
  return premiumChangeCents === 0n
    ? []
    : chargesOfPremium({ premiumCents: premiumChangeCents, fees: [], surplusLines });
};
