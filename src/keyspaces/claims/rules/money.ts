/** What is set aside, promised and paid on one reserve line or on a whole claim, in cents. */
export interface ReserveMoney {
  /** Set aside for what is still to be paid: the movements less what was paid. */
  readonly outstandingCents: bigint;
  /** The part of it that requested and approved payments will take. */
  readonly heldCents: bigint;
  /** Issued, and neither stopped nor voided. */
  readonly paidCents: bigint;
}

/** A line on which nothing has happened. */
export const noMoney = { outstandingCents: 0n, heldCents: 0n, paidCents: 0n } as const satisfies ReserveMoney;

/** Outstanding reserve in cents: the sum of its movements less what was paid from it. */
export const outstandingReserveCents = (movementsCents: readonly bigint[], paidCents: bigint): bigint =>
  movementsCents.reduce((sum, movement) => sum + movement, 0n) - paidCents;

/** What a new payment may ask for: outstanding less held. */
export const freeReserveCents = ({ outstandingCents, heldCents }: ReserveMoney): bigint => outstandingCents - heldCents;

/** Whether the money of a line is possible: outstanding >= held >= 0, and nothing negative was paid. */
export const isSoundReserve = ({ outstandingCents, heldCents, paidCents }: ReserveMoney): boolean =>
  outstandingCents >= heldCents && heldCents >= 0n && paidCents >= 0n;

/** The money of several lines together, as approvals judge a claim. */
export const sumOfReserves = (lines: readonly ReserveMoney[]): ReserveMoney =>
  lines.reduce(
    (sum: ReserveMoney, { outstandingCents, heldCents, paidCents }) => ({
      outstandingCents: sum.outstandingCents + outstandingCents,
      heldCents: sum.heldCents + heldCents,
      paidCents: sum.paidCents + paidCents,
    }),
    noMoney,
  );

/** What becomes of a line when its reserve is changed. */
export type ReserveChange =
  | { readonly outcome: 'changed'; readonly money: ReserveMoney }
  | { readonly outcome: 'negative_reserve'; readonly freeCents: bigint };

/** Adds a movement, in cents, to a line. It may take away what is free alone: the rest is promised to payments. */
export const changeReserve = (money: ReserveMoney, movementCents: bigint): ReserveChange => {
  const changed = { ...money, outstandingCents: money.outstandingCents + movementCents };
  return isSoundReserve(changed)
    ? { outcome: 'changed', money: changed }
    : { outcome: 'negative_reserve', freeCents: freeReserveCents(money) };
};
