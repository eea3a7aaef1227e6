import { describe, expect, it } from 'vitest';
import { buildRows } from './seed.ts';

describe('the money of the demonstration', () => {
  const rows = buildRows();
  const events = new Set(rows.journalEntries.map(({ event }) => event));

  it('takes every turn: paid ahead, returned, not identified, refunded, given back by the carrier, corrected', () => {
    const turns = [
      'advance_applied',
      'payment_returned',
      'nsf_fee_charged',
      'suspense_allocated',
      'credit_settled',
      'refund_paid',
      'carrier_remitted',
      'tax_remitted',
      'mga_commission_drawn',
      'installment_fee_charged',
      'loss_fund_deposited',
      'reversal',
      'correction',
    ] as const;
    expect(turns.filter((event) => !events.has(event))).toEqual([]);
  });

  it('pays what is overdue with the credits of the same policy before anything is refunded', () => {
    expect(rows.creditApplications.length).toBeGreaterThan(0);
    const open = rows.invoices.filter(({ status }) => status === 'open' || status === 'overdue');
    const credits = new Set(open.flatMap(({ totalCents, policyId }) => (BigInt(totalCents) < 0n ? policyId : [])));
    expect(open.filter(({ totalCents, policyId }) => BigInt(totalCents) > 0n && credits.has(policyId))).toEqual([]);
  });

  it('ends some policies for non-payment and cures others in time', () => {
    const ends = new Set(rows.delinquencies.map(({ status }) => status));
    expect([...ends]).toEqual(expect.arrayContaining(['cancelled', 'cured']));
  });

  it('earns commission before a policy is fully paid', () => {
    const unpaid = new Set(rows.invoices.filter(({ status }) => status === 'open').map(({ policyId }) => policyId));
    const earned = rows.commissionLines.filter(
      ({ basis, policyId, beneficiary }) => basis === 'collected' && beneficiary === 'producer' && unpaid.has(policyId),
    );
    expect(earned.length).toBeGreaterThan(0);
  });
});
