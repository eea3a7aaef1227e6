import { expect, test } from 'vitest';
import { isInstallmentOverdue, isOverdue, openCents } from './open-items.ts';

const invoice = { status: 'open', dueDate: '2026-03-15', totalCents: 3_433_33n, paidCents: 0n } as const;

test('an invoice is overdue from the day after its due date until it is paid, whatever its status says', () => {
  expect(isOverdue(invoice, '2026-03-15')).toBe(false);
  expect(isOverdue(invoice, '2026-03-16')).toBe(true);
  expect(isOverdue({ ...invoice, status: 'overdue' }, '2026-03-15')).toBe(false);
  expect(isOverdue({ ...invoice, paidCents: 3_433_32n }, '2026-03-16')).toBe(true);
  expect(isOverdue({ ...invoice, paidCents: 3_433_33n }, '2026-03-16')).toBe(false);
});

test('an invoice that is withdrawn or not sent asks for nothing, and a credit is never overdue', () => {
  for (const status of ['void', 'draft'] as const) {
    expect(openCents({ ...invoice, status })).toBe(0n);
    expect(isOverdue({ ...invoice, status }, '2026-04-01')).toBe(false);
  }
  const credit = { ...invoice, totalCents: -500n, paidCents: -200n };
  expect(openCents(credit)).toBe(-300n);
  expect(isOverdue(credit, '2026-04-01')).toBe(false);
});

test('an installment is overdue with its invoice, and never before somebody asked for it', () => {
  expect(isInstallmentOverdue('invoiced', invoice, '2026-03-16')).toBe(true);
  expect(isInstallmentOverdue('pending', null, '2026-03-16')).toBe(false);
  expect(isInstallmentOverdue('waived', invoice, '2026-03-16')).toBe(false);
});
