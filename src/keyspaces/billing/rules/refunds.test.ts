import { describe, expect, it } from 'vitest';
import { clearedOn, refuseRefundIssue, refuseRefundRequest } from './refunds.ts';

describe('a refund', () => {
  it('waits for the payment that it gives back: a check ten days, a bank transfer three business days', () => {
    const cleared = (method: 'wire' | 'card' | 'ach' | 'check', receivedOn: string) =>
      clearedOn({ method, receivedOn });
    expect(cleared('wire', '2026-11-26')).toBe('2026-11-26');
    expect(cleared('card', '2026-11-26')).toBe('2026-11-26');
    // 26 November 2026 is a Thursday: Friday, Monday, Tuesday.
    expect(cleared('ach', '2026-11-26')).toBe('2026-12-01');
    expect(cleared('ach', '2026-11-28')).toBe('2026-12-02');
    expect(cleared('check', '2026-11-26')).toBe('2026-12-06');
  });

  it('is refused beyond what is payable and not asked for yet', () => {
    const payable = { payableCents: 500_00n, requestedCents: 200_00n };
    expect(refuseRefundRequest(300_00n, payable)).toBeNull();
    expect(refuseRefundRequest(300_01n, payable)).toEqual({ code: 'nothing_to_refund', availableCents: 300_00n });
    expect(refuseRefundRequest(0n, payable)).toEqual({ code: 'nothing_to_refund', availableCents: 300_00n });
    expect(refuseRefundRequest(1n, { payableCents: 0n, requestedCents: 0n })).toMatchObject({ availableCents: 0n });
  });

  it('is sent once the last of its payments has cleared, out of what is held for nobody else', () => {
    const refund = {
      amountCents: 300_00n,
      payee: 'refund:pol_1:payable',
      payments: [
        { method: 'wire', receivedOn: '2026-11-25' },
        { method: 'check', receivedOn: '2026-11-20' },
      ],
      accountCents: 1_000_00n,
      position: { trustCents: 1_000_00n, held: new Map([['refund:pol_1:payable', 300_00n]]) },
    } as const;
    expect(refuseRefundIssue({ ...refund, today: '2026-11-29' })).toEqual({
      code: 'not_cleared_until',
      date: '2026-11-30',
    });
    expect(refuseRefundIssue({ ...refund, today: '2026-11-30' })).toBeNull();
    const short = { trustCents: 1_000_00n, held: new Map([['ap:car_1:premium', 900_00n]]) };
    expect(refuseRefundIssue({ ...refund, today: '2026-11-30', position: short })).toEqual({
      code: 'trust_would_be_short',
      byCents: 200_00n,
    });
    // Of several trust accounts, the one that it leaves must have the money.
    expect(refuseRefundIssue({ ...refund, today: '2026-11-30', accountCents: 299_99n })).toEqual({
      code: 'trust_would_be_short',
      byCents: 1n,
    });
  });

  it('is not sent with what waits in suspense for somebody else', () => {
    const refund = {
      amountCents: 300_00n,
      payee: 'suspense:org_1:unapplied',
      today: '2026-11-30',
      payments: [],
      accountCents: 450_00n,
      position: { trustCents: 450_00n, held: new Map([['suspense:org_1:unapplied', 500_00n]]) },
    };
    expect(refuseRefundIssue(refund)).toEqual({ code: 'trust_would_be_short', byCents: 50_00n });
  });
});
