import type { paymentStatus } from '../../../../schema/billing/enums.ts';
import { type Money, minus, noMoney, plus } from './money.ts';
import { type Allocation, returnedAllocations } from './paying.ts';

/** A payment that its bank does not honor, or that was entered in error. */
export interface PaymentToReturn {
  readonly id: string;
  readonly status: keyof typeof paymentStatus;
  readonly amountCents: bigint;
  readonly externalReference: string;
}

/** An allocation of it, and where its money stands. */
export interface StandingAllocation extends Allocation {
  readonly id: string;
  /** Whether it was received in advance of its charge, and so paid into the policy's account of advances. */
  readonly receivedInAdvance: boolean;
  /** Whether it counts as collected: of an advance, once its charge counts. */
  readonly isCollected: boolean;
}

/** Why a payment is not returned. */
export interface AlreadyReversed {
  readonly outcome: 'refused';
  readonly code: 'already_reversed';
}

/** What allocations that are taken back write: rows as data, without identifiers, tenant and time. */
export interface TakenBack {
  /** By which invoices are open again. */
  readonly allocations: readonly (Allocation & { readonly reversesAllocationId: string })[];
  /** By how much what is collected of the policy changes: not by what still waits in advance. */
  readonly collectedChange: Money;
  /**
   * What of it was received in advance and has been applied since, in cents. The exact reversal of the payment's entry takes it
   * from the advances, where it no longer is: applying so much less brings it back to what the insured owes.
   */
  readonly appliedAdvanceCents: bigint;
}

/** What the return of a payment writes: the payment that takes it back, and what it takes back. */
export interface PaymentReturned extends TakenBack {
  readonly outcome: 'returned';
  /** The status of the payment that is returned. */
  readonly status: 'returned' | 'reversed';
  /** The payment that takes it back, with a negative amount. */
  readonly payment: {
    readonly amountCents: bigint;
    readonly externalReference: string;
    readonly status: 'received';
    readonly reversesPaymentId: string;
  };
}

const moneyOf = ({ premiumCents, taxCents, feeCents }: Money): Money => ({ premiumCents, taxCents, feeCents });

/** Takes allocations of one policy back, wherever their money stands by then. */
export const takenBack = (allocations: readonly StandingAllocation[]): TakenBack => {
  const collected = allocations.filter(({ isCollected }) => isCollected);
  return {
    allocations: returnedAllocations(allocations).map(({ id, invoiceId, amountCents, ...money }) => ({
      invoiceId,
      amountCents,
      ...moneyOf(money),
      reversesAllocationId: id,
    })),
    collectedChange: collected.reduce((sum, one) => plus(sum, minus(moneyOf(one))), noMoney),
    appliedAdvanceCents: collected.reduce(
      (sum, { receivedInAdvance, amountCents }) => (receivedInAdvance ? sum + amountCents : sum),
      0n,
    ),
  };
};

/** What hinders a payment from keeping the rest of its allocations when some are taken back. */
export type Unbalanced = 'credits_stay_alone' | 'credits_are_used';

/**
 * What is wrong with taking back some allocations of a payment that was sent less credits, which are allocations below zero; null
 * when nothing is. Without what the credits were taken off, more would wait in suspense than came. Without a credit that the rest
 * has used, the payment would pay more than it has.
 */
export const unbalancedWithout = (
  wrong: readonly Allocation[],
  left: {
    /** What the payment is, less what is or shall be paid back of it, in cents. */
    readonly stayingCents: bigint;
    /** What waits of it in suspense before, in cents. */
    readonly unappliedCents: bigint;
  },
): Unbalanced | null => {
  const waitingCents = wrong.reduce((sum, { amountCents }) => sum + amountCents, left.unappliedCents);
  if (waitingCents > left.stayingCents) return 'credits_stay_alone';
  return waitingCents < 0n ? 'credits_are_used' : null;
};

/** Takes a payment back as a whole, wherever its money stands by then. The commission of what was collected goes with it. */
export const paymentReturned = (
  payment: PaymentToReturn,
  allocations: readonly StandingAllocation[],
  status: PaymentReturned['status'],
): PaymentReturned | AlreadyReversed => {
  if (payment.status !== 'received') return { outcome: 'refused', code: 'already_reversed' };
  return {
    outcome: 'returned',
    status,
    payment: {
      amountCents: -payment.amountCents,
      externalReference: `${payment.externalReference}-R`,
      status: 'received',
      reversesPaymentId: payment.id,
    },
    ...takenBack(allocations),
  };
};
