import type { commissionBasis, commissionBeneficiary } from '../../../../schema/billing/enums.ts';

/** What of a line of commission counts in its sums. */
interface CountedLine {
  readonly beneficiary: keyof typeof commissionBeneficiary;
  readonly basis: keyof typeof commissionBasis;
  /** The agency that earns it; null for the organization's own. */
  readonly producerId: string | null;
  readonly amountCents: bigint;
  readonly earnedDate: string | null;
  readonly paidDate: string | null;
}

/** The columns of sums of commission that are added up, in cents: what was charged back is below zero, or zero. */
export const commissionSums = ['earnedCents', 'chargedBackCents', 'paidCents'] as const;

/** One of them. */
export type CommissionSum = (typeof commissionSums)[number];

const nothing: Readonly<Record<CommissionSum, bigint>> = { earnedCents: 0n, chargedBackCents: 0n, paidCents: 0n };

/**
 * What a line adds to the sums of what producers have earned, given back and been paid, by the days on which it happened. What
 * was written and waits to be collected is not earned, and what an agency keeps of what it collects itself is owed to nobody.
 */
export const commissionTotalsOf = ({ beneficiary, basis, producerId, amountCents, ...dates }: CountedLine) => {
  if (beneficiary !== 'producer' || producerId === null) return [];
  const row = (accountingDate: string | null, sums: Partial<typeof nothing>) =>
    accountingDate === null ? [] : [{ accountingDate, producerId, ...nothing, ...sums }];
  const earned = amountCents > 0n ? { earnedCents: amountCents } : { chargedBackCents: amountCents };
  return [
    ...row(basis === 'collected' ? dates.earnedDate : null, earned),
    ...row(dates.paidDate, { paidCents: amountCents }),
  ];
};
