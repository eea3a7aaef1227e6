import { describe, expect, it } from 'vitest';
import { incurredCents } from '../../global/rules/incurred.ts';
import { paymentNeedsApproval, reserveNeedsApproval, settlementNeedsApproval } from './approvals.ts';
import { closingProblems } from './closing.ts';
import { absorbedCents, deductibleToBillCents, deductibleTreatment, netOfDeductible } from './deductible.ts';
import { changeReserve, noMoney, sumOfReserves } from './money.ts';
import { receiveRecovery } from './recoveries.ts';
import { severityOf } from './severity.ts';

const reserved = (outstandingCents: bigint) => ({ ...noMoney, outstandingCents });

describe('the money of a claim', () => {
  it('cannot be taken out of a reserve that is promised to a payment', () => {
    const held = { outstandingCents: 10_000_00n, heldCents: 6_000_00n, paidCents: 0n };
    expect(changeReserve(held, -4_000_00n).outcome).toBe('changed');
    expect(changeReserve(held, -4_000_01n)).toEqual({ outcome: 'negative_reserve', freeCents: 4_000_00n });
  });

  it('has incurred what is outstanding and paid, less what came back', () => {
    expect(incurredCents({ outstandingCents: 250_000n, paidCents: 400_000n, recoveredCents: 50_000n })).toBe(600_000n);
  });

  it('needs an approval by the whole claim, and not by the line', () => {
    const lines = [reserved(30_000_00n), { outstandingCents: 5_000_00n, heldCents: 5_000_00n, paidCents: 10_000_00n }];
    const claim = sumOfReserves(lines);
    expect(reserveNeedsApproval(claim, 5_000_00n, 50_000_00n)).toBe(false);
    expect(reserveNeedsApproval(claim, 5_000_01n, 50_000_00n)).toBe(true);
    expect(reserveNeedsApproval(claim, -1n, 0n)).toBe(false);
    expect(paymentNeedsApproval(claim, 10_000_00n, 25_000_00n)).toBe(false);
    expect(paymentNeedsApproval(claim, 10_000_01n, 25_000_00n)).toBe(true);
    expect(settlementNeedsApproval(claim, 15_000_01n, 25_000_00n)).toBe(true);
  });
});

describe('the deductible', () => {
  const deductible = { deductibleCents: 2_500_00n, absorbedCents: 0n };

  it('is left out of what is paid, once for the whole loss', () => {
    expect(netOfDeductible(9_000_00n, deductible)).toEqual({ amountCents: 6_500_00n, deductibleCents: 2_500_00n });
    expect(netOfDeductible(1_000_00n, deductible)).toEqual({ amountCents: 0n, deductibleCents: 1_000_00n });
    const rest = { ...deductible, absorbedCents: 1_000_00n };
    expect(netOfDeductible(9_000_00n, rest)).toEqual({ amountCents: 7_500_00n, deductibleCents: 1_500_00n });
  });

  it('is absorbed by payments that stand and by what was billed, and not by a payment that was stopped', () => {
    const payments = [
      { status: 'cleared', deductibleCents: 700_00n },
      { status: 'requested', deductibleCents: 300_00n },
      { status: 'stopped', deductibleCents: 1_000_00n },
    ] as const;
    expect(absorbedCents(payments, [500_00n])).toBe(1_500_00n);
    expect([deductibleTreatment('commercial_property'), deductibleTreatment('general_liability')]).toEqual([
      'withheld',
      'billed',
    ]);
  });

  it('is billed back where the loss was paid from the first dollar, and never twice', () => {
    expect(deductibleToBillCents(1_800_00n, deductible)).toBe(1_800_00n);
    expect(deductibleToBillCents(9_000_00n, { ...deductible, absorbedCents: 1_000_00n })).toBe(1_500_00n);
    expect(deductibleToBillCents(9_000_00n, { ...deductible, absorbedCents: 2_500_00n })).toBe(0n);
  });
});

describe('severity', () => {
  it('follows the estimate, and is catastrophic from the limit on', () => {
    const limitCents = 100_000_00n;
    const estimates = [7_999_99n, 8_000_00n, 20_000_00n, 100_000_00n].map((cents) => severityOf(cents, limitCents));
    expect(estimates).toEqual(['minor', 'moderate', 'severe', 'catastrophic']);
    expect(severityOf(9_000_000_00n, null)).toBe('severe');
  });
});

describe('a recovery', () => {
  it('is received up to what is expected', () => {
    const money = { expectedCents: 5_000_00n, receivedCents: 2_000_00n };
    expect(receiveRecovery(money, 3_000_00n)).toMatchObject({
      outcome: 'received',
      money: { receivedCents: 5_000_00n },
    });
    expect(receiveRecovery(money, 3_000_01n)).toEqual({ outcome: 'more_than_expected', leftCents: 3_000_00n });
    expect(receiveRecovery(money, 0n).outcome).toBe('amount_not_positive');
  });
});

describe('closing a claim', () => {
  const settled = { status: 'settled', reason: 'paid', money: noMoney, paidIndemnityCents: 1n } as const;

  it('waits for its payments and for the release of its reserve', () => {
    expect(closingProblems(settled)).toEqual([]);
    const open = { ...settled, money: { outstandingCents: 2n, heldCents: 1n, paidCents: 0n } };
    expect(closingProblems(open)).toEqual(['open_payments', 'outstanding_not_released']);
  });

  it('gives a reason that its money and its status bear out', () => {
    const problem = ['reason_contradicts_claim'];
    expect(closingProblems({ ...settled, paidIndemnityCents: 0n })).toEqual(problem);
    expect(closingProblems({ ...settled, reason: 'below_deductible' })).toEqual(problem);
    expect(closingProblems({ ...settled, reason: 'denied' })).toEqual(problem);
    expect(closingProblems({ ...settled, status: 'denied', reason: 'denied' })).toEqual([]);
  });
});
