import type { Charge } from '../../../../schema/charge.ts';
import type { policyTransactionType } from '../../../../schema/policies/enums.ts';
import { isTax, sumOfCharges } from '../../global/rules/charges.ts';
import { monthOf } from '../../global/rules/dates.ts';

/** What of a policy its premium is told apart by in sums. */
export interface PremiumOrigin {
  readonly programId: string;
  readonly carrierId: string;
  readonly producerId: string;
  readonly stateCode: string;
  readonly lineOfBusinessCode: string;
  readonly effectiveDate: string;
}

/** What of a transaction counts in sums of written premium. */
interface Booked {
  readonly type: keyof typeof policyTransactionType;
  readonly accountingDate: string;
  readonly effectiveDate: string;
  readonly premiumChangeCents: bigint;
  readonly charges: readonly Charge[];
  readonly producerCommissionCents: bigint;
  readonly mgaCommissionCents: bigint;
}

/** The columns of sums of premium that tell where it comes from. */
export const premiumKeysOf = ({ effectiveDate, ...origin }: PremiumOrigin) => ({
  programId: origin.programId,
  carrierId: origin.carrierId,
  producerId: origin.producerId,
  stateCode: origin.stateCode,
  lineOfBusinessCode: origin.lineOfBusinessCode,
  policyYear: Number(effectiveDate.slice(0, 4)),
});

/** What a transaction adds to what was written: premium, what states take, and what the organization charges for itself. */
export const writtenPremiumOf = (policy: PremiumOrigin, transaction: Booked) => {
  const taxesCents = sumOfCharges(transaction.charges.filter(isTax));
  return {
    accountingDate: transaction.accountingDate,
    effectiveMonth: monthOf(transaction.effectiveDate),
    ...premiumKeysOf(policy),
    transactionType: transaction.type,
    premiumCents: transaction.premiumChangeCents,
    taxesCents,
    feesCents: sumOfCharges(transaction.charges.filter((one) => one.kind !== 'premium' && !isTax(one))),
    producerCommissionCents: transaction.producerCommissionCents,
    mgaCommissionCents: transaction.mgaCommissionCents,
    transactionCount: 1,
  };
};
