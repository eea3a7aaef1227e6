import type { commissionBasis, commissionBeneficiary, commissionStatus } from '../../../../schema/billing/enums.ts';
import type { CommissionRates } from '../../global/rules/charges.ts';
import type { PremiumPosting } from './posting/premium.ts';

/** The policy whose premium earns commission. */
export interface CommissionedPolicy extends CommissionRates {
  readonly policyId: string;
  readonly producerId: string;
}

/** What one line says: whose commission, for which change or collection, and how much of it in cents. */
export interface CommissionEarning {
  readonly beneficiary: keyof typeof commissionBeneficiary;
  readonly basis: keyof typeof commissionBasis;
  readonly transactionId: string;
  /** The allocation that has earned it; null for what is written. */
  readonly allocationId: string | null;
  readonly amountCents: bigint;
  readonly status: keyof typeof commissionStatus;
}

/** A line of commission as a row; null for an amount of zero. A line of the organization's own names no producer. */
export const commissionLine = (
  { policyId, producerId, producerCommissionRate, mgaCommissionRate }: CommissionedPolicy,
  earning: CommissionEarning,
  on: string,
) => {
  if (earning.amountCents === 0n) return null;
  const ofProducer = earning.beneficiary === 'producer';
  return {
    ...earning,
    policyId,
    producerId: ofProducer ? producerId : null,
    rate: ofProducer ? producerCommissionRate : mgaCommissionRate,
    earnedDate: earning.status === 'earned' ? on : null,
    paidDate: null,
    statementId: null,
    disbursementId: null,
  };
};

/**
 * The commissions that a transaction writes, in cents and signed. The producer's is earned as its premium is collected, or kept
 * by an agency that bills the insured itself; the organization's is its income with the charge.
 */
export const writtenCommissions = (
  transactionId: string,
  {
    producerCommissionCents,
    mgaCommissionCents,
  }: { readonly producerCommissionCents: bigint; readonly mgaCommissionCents: bigint },
  billedTo: PremiumPosting['billedTo'],
): CommissionEarning[] => {
  const status = billedTo === 'agency' ? 'retained' : 'accrued';
  const written = { basis: 'written', transactionId, allocationId: null } as const;
  return [
    { ...written, beneficiary: 'producer', amountCents: producerCommissionCents, status },
    { ...written, beneficiary: 'mga', amountCents: mgaCommissionCents, status: 'earned' },
  ];
};
