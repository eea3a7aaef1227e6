import type { commissionBasis } from '../../../../schema/billing/enums.ts';
import type { CommissionEarning } from './commission-lines.ts';
import { newlyEarnedCents } from './commissions.ts';

/** What a policy has written, collected and earned before some collections, in cents. */
export interface CommissionSoFar {
  readonly basis: keyof typeof commissionBasis;
  readonly writtenPremiumCents: bigint;
  /** The producer's commission on it. */
  readonly commissionCents: bigint;
  readonly collectedPremiumCents: bigint;
  readonly earnedCents: bigint;
  /** Whether the contract with the producer has ended, and with it what it earns. */
  readonly isInRunOff: boolean;
}

/** What counts as collected: an allocation of a payment, or a credit that pays an invoice. */
export interface CollectedAllocation {
  /** Null for a credit. */
  readonly allocationId: string | null;
  /** The transaction of the policy whose charges it pays. */
  readonly transactionId: string;
  readonly premiumCents: bigint;
}

/**
 * The producer's commission that collections earn one after the other, each rounded for the sum so far: the parts of a policy
 * sum to its commission, however many there are. On the written basis a collection earns nothing.
 */
export const earnedByCollections = (
  { basis, commissionCents, writtenPremiumCents, isInRunOff, ...before }: CommissionSoFar,
  collections: readonly CollectedAllocation[],
): CommissionEarning[] => {
  if (basis === 'written') return [];
  let { collectedPremiumCents, earnedCents } = before;
  return collections.map(({ allocationId, transactionId, premiumCents }) => {
    collectedPremiumCents += premiumCents;
    const collected = { writtenPremiumCents, collectedPremiumCents };
    const amountCents = newlyEarnedCents(basis, commissionCents, collected, earnedCents, isInRunOff);
    earnedCents += amountCents;
    return { beneficiary: 'producer', basis: 'collected', transactionId, allocationId, amountCents, status: 'earned' };
  });
};
