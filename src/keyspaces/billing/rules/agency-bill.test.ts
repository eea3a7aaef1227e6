import { describe, expect, it } from 'vitest';
import type { Charge } from '../../../../schema/charge.ts';
import { accountCurrentDueDate, accountCurrentLines, owedByAgency, writtenThroughAgency } from './agency-bill.ts';
import { totalOf } from './money.ts';
import { sharesOf } from './policy-account.ts';

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

describe('a policy that its agency bills', () => {
  it('is owed by the agency less its commission: 10,450.00 less 1,500.00', () => {
    const owed = owedByAgency(written);
    expect(owed).toEqual({ premiumCents: 8_500_00n, taxCents: 300_00n, feeCents: 150_00n });
    expect(totalOf(owed)).toBe(8_950_00n);
  });

  it('has an invoice that shows what the insured is charged and what the agency keeps', () => {
    const lines = accountCurrentLines(written, { premium: 'Premium', tax: 'Tax' });
    expect(lines.map(({ type, amountCents }) => [type, amountCents])).toEqual([
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
});
