import { describe, expect, it } from 'vitest';
import type { Charge } from '../../../../schema/charge.ts';
import {
  accountCurrentDueDate,
  accountCurrentItem,
  accountCurrentPayment,
  owedByAgency,
  writtenThroughAgency,
} from './agency-bill.ts';
import { totalOf } from './money.ts';
import { sharesOf, writtenWith } from './policy-account.ts';

const charge = (kind: Charge['kind'], amountCents: bigint, jurisdiction: string | null = null): Charge => ({
  kind,
  jurisdiction,
  amountCents,
  commissionable: kind === 'premium',
  refundable: 'pro_rata',
  taxable: kind !== 'surplus_lines_tax',
});

const written = {
  charges: [charge('premium', 10_000_00n), charge('surplus_lines_tax', 300_00n, 'NY'), charge('policy_fee', 150_00n)],
  producerCommissionCents: 1_500_00n,
  mgaCommissionCents: 750_00n,
};

const about = {
  policyNumber: 'HPGL-2026-000001',
  stateCode: 'NY',
  accountingDate: '2026-07-06',
  remittanceDays: 45,
};

/** A cancellation: 4,000.00 of the premium and its tax go back, and with them the commission on it. The fee stays. */
const returned = {
  charges: [charge('premium', -4_000_00n), charge('surplus_lines_tax', -120_00n, 'NY')],
  producerCommissionCents: -600_00n,
  mgaCommissionCents: -300_00n,
};

describe('a policy that its agency bills', () => {
  it('is owed by the agency less its commission: 10,450.00 less 1,500.00', () => {
    const owed = owedByAgency(written);
    expect(owed).toEqual({ premiumCents: 8_500_00n, taxCents: 300_00n, feeCents: 150_00n });
    expect(totalOf(owed)).toBe(8_950_00n);
  });

  it('has an invoice that shows what the insured is charged and what the agency keeps', () => {
    const { invoice, installment } = accountCurrentItem({ ...about, ...written, type: 'new_business' });
    expect(invoice).toMatchObject({ kind: 'account_current', dueDate: '2026-09-14', totalCents: 8_950_00n });
    expect(installment).toMatchObject({ dueDate: '2026-09-14', amountCents: 8_800_00n, feeCents: 150_00n });
    expect(invoice.lines.map(({ type, amountCents }) => [type, amountCents])).toEqual([
      ['premium', 10_000_00n],
      ['tax', 300_00n],
      ['fee', 150_00n],
      ['premium', -1_500_00n],
    ]);
  });

  it('gives the carrier what both commissions leave of it, and holds nothing for the producer, once all is collected', () => {
    const shares = sharesOf(writtenThroughAgency(written), owedByAgency(written));
    expect(shares.carrierCents).toBe(10_000_00n - 1_500_00n - 750_00n);
    expect(shares.producerCents).toBe(0n);
    expect(shares.organizationCents).toBe(750_00n + 150_00n);
  });

  it('gives each its half when half is collected', () => {
    const half = { premiumCents: 4_250_00n, taxCents: 150_00n, feeCents: 75_00n };
    const shares = sharesOf(writtenThroughAgency(written), half);
    expect([shares.carrierCents, shares.producerCents, shares.organizationCents]).toEqual([3_875_00n, 0n, 450_00n]);
  });

  it('is due so many days after the end of the month in which it counts', () => {
    expect(accountCurrentDueDate('2026-07-06', 45)).toBe('2026-09-14');
    expect(accountCurrentDueDate('2026-07-31', 45)).toBe('2026-09-14');
    expect(accountCurrentDueDate('2028-02-29', 1)).toBe('2028-03-01');
  });

  it('is credited what is returned less the commission that the agency gives back, and has no installment of it', () => {
    const { invoice, installment } = accountCurrentItem({ ...about, ...returned, type: 'cancellation' });
    expect(installment).toBeNull();
    expect(invoice).toMatchObject({ kind: 'account_current', dueDate: '2026-09-14', totalCents: -3_520_00n });
    expect(invoice.lines).toEqual([
      { type: 'premium', description: 'Premium HPGL-2026-000001, cancellation', amountCents: -4_000_00n },
      { type: 'tax', description: 'Surplus-lines tax and stamping fee NY', amountCents: -120_00n },
      { type: 'premium', description: 'Commission given back by the agency', amountCents: 600_00n },
    ]);
  });

  it('holds what was returned of it for nobody but the agency, until its next payment takes it off', () => {
    const all = writtenWith(writtenThroughAgency(written), writtenThroughAgency(returned));
    const shares = sharesOf(all, owedByAgency(written));
    expect(shares.returnedCents).toBe(3_520_00n);
    expect(shares.carrierCents).toBe(6_000_00n - 900_00n - 450_00n);
    expect(shares.taxes.map(([, cents]) => cents)).toEqual([180_00n]);
    expect(shares.organizationCents).toBe(450_00n + 150_00n);
  });
});

describe('the account current of an agency', () => {
  const item = (id: string, dueDate: string, premiumCents: bigint) => ({
    id,
    dueDate,
    open: { premiumCents, taxCents: 0n, feeCents: 0n },
  });
  const charged = item('inv_1', '2026-09-14', 1_000_00n);
  const credit = item('inv_2', '2026-09-14', -400_00n);

  it('is paid in one sum, less its credits, which settles every item in full', () => {
    const later = item('inv_3', '2026-10-15', 70_00n);
    const settled = item('inv_4', '2026-08-14', 0n);
    const paid = accountCurrentPayment([charged, credit, later, settled], '2026-09-14');
    expect(paid?.amountCents).toBe(600_00n);
    expect(paid?.allocations.map(({ invoiceId, amountCents }) => [invoiceId, amountCents])).toEqual([
      ['inv_1', 1_000_00n],
      ['inv_2', -400_00n],
    ]);
  });

  it('is not paid by the organization: credits above what is due wait for a month with more', () => {
    const small = item('inv_1', '2026-09-14', 300_00n);
    expect(accountCurrentPayment([small, credit], '2026-09-14')).toBeNull();
    expect(accountCurrentPayment([item('inv_1', '2026-09-14', 400_00n), credit], '2026-09-14')).toBeNull();
    const next = item('inv_5', '2026-10-15', 500_00n);
    expect(accountCurrentPayment([small, credit, next], '2026-10-15')).toMatchObject({ amountCents: 400_00n });
  });
});
