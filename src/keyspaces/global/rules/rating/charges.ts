import type { RateFactors } from '../../../../../schema/rating.ts';
import { multiplyCents } from '../decimal.ts';

/** Premium tax of a state in cents, half-even; null when the rate table lacks the state. */
export const premiumTaxCents = (premiumCents: bigint, stateCode: string, factors: RateFactors): bigint | null => {
  const taxRate = factors.taxRates[stateCode];
  return taxRate === undefined ? null : multiplyCents(premiumCents, taxRate);
};

/** Commission on a premium in cents, half-even. On negative premium it is negative, too. */
export const commissionCents = (premiumCents: bigint, commissionRate: string): bigint =>
  multiplyCents(premiumCents, commissionRate);
