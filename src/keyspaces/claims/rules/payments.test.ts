import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../../scripts/seed/random.ts';
import { claimPaymentTransitions } from './lifecycle.ts';
import { indemnityLeftCents } from './limits.ts';
import { changeReserve, isSoundReserve, noMoney, outstandingReserveCents, type ReserveMoney } from './money.ts';
import { movePayment, type PaymentRequest, requestPayment } from './payments.ts';

const reserved = (outstandingCents: bigint) => ({ ...noMoney, outstandingCents });

const request = (amountCents: bigint, more: Partial<PaymentRequest> = {}): PaymentRequest => ({
  amountCents,
  erodesReserve: true,
  costType: 'indemnity',
  coverageStatus: 'verified',
  underReservationOfRights: false,
  indemnityLeftCents: 1_000_000_00n,
  ...more,
});

describe('a request for a payment', () => {
  it('holds its part of the reserve: of two of 6,000.00 on 10,000.00 the second finds too little', () => {
    const first = requestPayment(reserved(10_000_00n), request(6_000_00n));
    expect(first).toMatchObject({
      outcome: 'requested',
      money: { outstandingCents: 10_000_00n, heldCents: 6_000_00n },
    });
    if (first.outcome !== 'requested') throw new Error(first.outcome);
    expect(requestPayment(first.money, request(6_000_00n))).toEqual({
      outcome: 'reserve_too_low',
      outstandingCents: 10_000_00n,
      heldCents: 6_000_00n,
    });
    expect(requestPayment(first.money, request(4_000_00n)).outcome).toBe('requested');
  });

  it('gives back what it held when it is rejected or cancelled, and takes it when it is issued', () => {
    const held = { outstandingCents: 10_000_00n, heldCents: 6_000_00n, paidCents: 0n };
    const moved = (from: 'requested' | 'approved', to: 'rejected' | 'cancelled' | 'issued') =>
      movePayment(held, { amountCents: 6_000_00n, erodesReserve: true }, from, to).money;
    expect(moved('requested', 'rejected')).toEqual(reserved(10_000_00n));
    expect(moved('approved', 'cancelled')).toEqual(reserved(10_000_00n));
    expect(moved('approved', 'issued')).toEqual({ outstandingCents: 4_000_00n, heldCents: 0n, paidCents: 6_000_00n });
  });

  it('raises the reserve by its own amount when it does not erode it, until it is given up', () => {
    const payment = { amountCents: 500_00n, erodesReserve: false };
    const requested = requestPayment(noMoney, request(500_00n, payment));
    const money = { outstandingCents: 500_00n, heldCents: 500_00n, paidCents: 0n };
    expect(requested).toEqual({ outcome: 'requested', money, movementCents: 500_00n });
    expect(movePayment(money, payment, 'approved', 'issued').movementCents).toBe(0n);
    expect(movePayment(money, payment, 'requested', 'rejected')).toEqual({ money: noMoney, movementCents: -500_00n });
  });

  it('is never for indemnity that the policy does not cover, and for expense only under a reservation of rights', () => {
    const uncovered = { coverageStatus: 'none' } as const;
    const outcome = (more: Partial<PaymentRequest>) => requestPayment(reserved(10_00n), request(1_00n, more)).outcome;
    expect(outcome({ ...uncovered, underReservationOfRights: true })).toBe('coverage_not_confirmed');
    expect(outcome({ ...uncovered, costType: 'expense' })).toBe('coverage_not_confirmed');
    expect(outcome({ ...uncovered, costType: 'expense', underReservationOfRights: true })).toBe('requested');
    expect(outcome({ coverageStatus: 'in_question' })).toBe('requested');
  });

  it('is within what limit and aggregate leave, but for expenses and where the law sets no limit', () => {
    const money = reserved(900_000_00n);
    const left = (more: object) =>
      indemnityLeftCents({
        perLossCents: 500_000_00n,
        aggregateCents: 1_000_000_00n,
        takenByClaimCents: 0n,
        takenByTermCents: 0n,
        ...more,
      });
    expect(left({ takenByClaimCents: 480_000_00n, takenByTermCents: 480_000_00n })).toBe(20_000_00n);
    expect(left({ takenByTermCents: 990_000_00n })).toBe(10_000_00n);
    expect(left({ takenByTermCents: 1_200_000_00n })).toBe(0n);
    expect(left({ perLossCents: null, aggregateCents: null })).toBeNull();
    const ask = (more: Partial<PaymentRequest>) => requestPayment(money, request(20_000_01n, more)).outcome;
    expect(ask({ indemnityLeftCents: 20_000_00n })).toBe('limit_exhausted');
    expect(ask({ indemnityLeftCents: 20_000_00n, costType: 'expense' })).toBe('requested');
    expect(ask({ indemnityLeftCents: null })).toBe('requested');
  });

  it('is for more than nothing', () => {
    expect(requestPayment(reserved(1n), request(0n)).outcome).toBe('amount_not_positive');
  });
});

/** A reserve line, the movements that made it, and the payments that were asked for. */
interface Line {
  money: ReserveMoney;
  readonly movements: bigint[];
  readonly payments: { status: keyof typeof claimPaymentTransitions; amountCents: bigint; erodesReserve: boolean }[];
}

const movePaymentOf = (line: Line, random: Random): void => {
  const payment = line.payments.length > 0 ? random.pick(line.payments) : null;
  const next = payment && claimPaymentTransitions[payment.status].at(random.between(0, 2));
  if (!payment || !next) return;
  const { money, movementCents } = movePayment(line.money, payment, payment.status, next);
  Object.assign(line, { money });
  Object.assign(payment, { status: next });
  line.movements.push(movementCents);
};

const requestOn = (line: Line, amountCents: bigint, erodesReserve: boolean): void => {
  const requested = requestPayment(line.money, request(amountCents, { erodesReserve }));
  if (requested.outcome !== 'requested') return;
  line.money = requested.money;
  line.movements.push(requested.movementCents);
  line.payments.push({ status: 'requested', amountCents, erodesReserve });
};

const changeReserveOf = (line: Line, amountCents: bigint): void => {
  const changed = changeReserve(line.money, amountCents);
  if (changed.outcome !== 'changed') return;
  line.money = changed.money;
  line.movements.push(amountCents);
};

it('keeps outstanding >= held >= 0, and equal to movements less paid, whatever happens to reserves and payments', () => {
  const seed = 20261101;
  const random = createRandom(seed);
  for (let round = 0; round < 500; round++) {
    const line: Line = { money: noMoney, movements: [], payments: [] };
    for (let step = 0; step < 30; step++) {
      const amountCents = BigInt(random.between(-40_000, 60_000));
      const kind = random.between(0, 3);
      if (kind === 0) changeReserveOf(line, amountCents);
      else if (kind === 1) requestOn(line, amountCents, random.chance(0.8));
      else movePaymentOf(line, random);
      const where = `seed ${seed}, round ${round}, step ${step}`;
      expect(isSoundReserve(line.money), where).toBe(true);
      expect(outstandingReserveCents(line.movements, line.money.paidCents), where).toBe(line.money.outstandingCents);
    }
  }
});
