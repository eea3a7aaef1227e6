import type { claimCostType, claimPaymentStatus, coverageStatus } from '../../../../schema/claims/enums.ts';
import { freeReserveCents, type ReserveMoney } from './money.ts';

/** Where a payment stands. */
export type PaymentStatus = keyof typeof claimPaymentStatus;

/** Where the amount of a payment stands on its reserve line in each status. */
const placeOf = {
  requested: 'held',
  approved: 'held',
  rejected: 'nowhere',
  cancelled: 'nowhere',
  issued: 'paid',
  cleared: 'paid',
  stopped: 'nowhere',
  voided: 'nowhere',
} as const satisfies Record<PaymentStatus, 'held' | 'paid' | 'nowhere'>;

/** Whether money went out and did not come back. */
export const isPaid = (status: PaymentStatus): boolean => placeOf[status] === 'paid';

/** Whether a payment still waits to be issued: its amount is held, and its claim cannot be closed. */
export const isHeld = (status: PaymentStatus): boolean => placeOf[status] === 'held';

/** A payment as far as it concerns its reserve line. */
interface PaymentMoney {
  readonly amountCents: bigint;
  /** Without it, the reserve is raised by the amount while the payment stands. */
  readonly erodesReserve: boolean;
}

/** A line after a payment has changed its status, and the movement that goes with it: zero for most. */
export interface MovedMoney {
  readonly money: ReserveMoney;
  readonly movementCents: bigint;
}

/** What a payment's change of status does to its line. Before it is requested it has no status: `from` is null. */
export const movePayment = (
  money: ReserveMoney,
  { amountCents, erodesReserve }: PaymentMoney,
  from: PaymentStatus | null,
  to: PaymentStatus,
): MovedMoney => {
  const before = from === null ? 'nowhere' : placeOf[from];
  const after = placeOf[to];
  const change = (place: 'held' | 'paid'): bigint =>
    (after === place ? amountCents : 0n) - (before === place ? amountCents : 0n);
  const movementCents = erodesReserve ? 0n : change('held') + change('paid');
  return {
    money: {
      outstandingCents: money.outstandingCents - change('paid') + movementCents,
      heldCents: money.heldCents + change('held'),
      paidCents: money.paidCents + change('paid'),
    },
    movementCents,
  };
};

/** What is asked for, and what the claim allows. */
export interface PaymentRequest extends PaymentMoney {
  readonly costType: keyof typeof claimCostType;
  readonly coverageStatus: keyof typeof coverageStatus;
  readonly underReservationOfRights: boolean;
  /** What the limits leave for indemnity, in cents; null where the law sets no limit. */
  readonly indemnityLeftCents: bigint | null;
}

/** What becomes of a request for a payment. */
export type RequestOutcome =
  | ({ readonly outcome: 'requested' } & MovedMoney)
  | { readonly outcome: 'amount_not_positive' }
  | { readonly outcome: 'coverage_not_confirmed' }
  | { readonly outcome: 'limit_exhausted'; readonly leftCents: bigint }
  | { readonly outcome: 'reserve_too_low'; readonly outstandingCents: bigint; readonly heldCents: bigint };

/**
 * Requests a payment from a reserve line, which holds its amount from now on: what is held for one payment is not there for
 * the next. Without cover nothing is paid but expenses under a reservation of rights.
 */
export const requestPayment = (money: ReserveMoney, request: PaymentRequest): RequestOutcome => {
  const { amountCents, costType, indemnityLeftCents, erodesReserve } = request;
  if (amountCents <= 0n) return { outcome: 'amount_not_positive' };
  const defended = costType === 'expense' && request.underReservationOfRights;
  if (request.coverageStatus === 'none' && !defended) return { outcome: 'coverage_not_confirmed' };
  if (costType === 'indemnity' && indemnityLeftCents !== null && amountCents > indemnityLeftCents) {
    return { outcome: 'limit_exhausted', leftCents: indemnityLeftCents };
  }
  if (erodesReserve && amountCents > freeReserveCents(money)) {
    return { outcome: 'reserve_too_low', outstandingCents: money.outstandingCents, heldCents: money.heldCents };
  }
  return { outcome: 'requested', ...movePayment(money, request, null, 'requested') };
};
