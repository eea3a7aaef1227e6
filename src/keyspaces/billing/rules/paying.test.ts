import { describe, expect, it } from 'vitest';
import { noMoney, plus } from './money.ts';
import { allocatePayment, openOf, returnedAllocations, statusAfter } from './paying.ts';

const open = { premiumCents: 3_333_33n, taxCents: 100_00n, feeCents: 8_00n };
const invoices = [
  { id: 'inv_2', dueDate: '2026-03-01', open },
  { id: 'inv_1', dueDate: '2026-02-01', open },
];

describe('a payment', () => {
  it('pays the oldest due first, and within an invoice fee, tax and then premium', () => {
    expect(allocatePayment(3_500_00n, invoices)).toEqual({
      allocations: [
        { invoiceId: 'inv_1', amountCents: 3_441_33n, ...open },
        { invoiceId: 'inv_2', amountCents: 58_67n, premiumCents: 0n, taxCents: 50_67n, feeCents: 8_00n },
      ],
      unappliedCents: 0n,
    });
  });

  it('leaves in suspense what the open invoices do not take, and is never refused', () => {
    expect(allocatePayment(7_000_00n, invoices).unappliedCents).toBe(117_34n);
    expect(allocatePayment(7_000_00n, [])).toEqual({ allocations: [], unappliedCents: 7_000_00n });
  });

  it('that does not stay is taken back to the cent: its invoice is open again', () => {
    const { allocations } = allocatePayment(3_441_33n, invoices);
    const returned = returnedAllocations(allocations);
    expect([...allocations, ...returned].reduce(plus, noMoney)).toEqual(noMoney);
    expect(openOf(open, [...allocations, ...returned])).toEqual(open);
    const invoice = { totalCents: 3_441_33n, dueDate: '2026-03-01' };
    expect(statusAfter({ ...invoice, paidCents: 3_441_33n }, '2026-02-20')).toBe('paid');
    expect(statusAfter({ ...invoice, paidCents: 0n }, '2026-03-01')).toBe('open');
    expect(statusAfter({ ...invoice, paidCents: 0n }, '2026-03-02')).toBe('overdue');
  });
});
