import { expect, it } from 'vitest';
import { chargesOfPremium } from '../../global/rules/charges.ts';
import { additionalInstallment } from './installments.ts';
import { installmentInvoiceKind } from './invoicing.ts';
import { appliedTo } from './paying.ts';

it('asks for an installment until cover has ended, and from that day on for what was earned', () => {
  const kindOn = (today: string) => installmentInvoiceKind({ cancellationDate: '2026-05-01' }, today);
  expect([kindOn('2026-04-30'), kindOn('2026-05-01')]).toEqual(['installment', 'earned_balance']);
  expect(installmentInvoiceKind({ cancellationDate: null }, '2026-05-01')).toBe('installment');
});

it('bills additional premium in full twenty days later, and nothing for a change that charges nothing', () => {
  const surplusLines = {
    stateCode: 'VA',
    surplusLinesTaxRate: '0.022500',
    stampingFeeRate: '0.000000',
    taxesFees: true,
    taxRoundingUnit: 'cent',
    taxRoundingMode: 'half_even',
  } as const;
  const charges = chargesOfPremium({ premiumCents: 1_209_86n, fees: [], surplusLines });
  expect(additionalInstallment(charges, '2026-07-01')).toEqual({
    dueDate: '2026-07-21',
    premiumCents: 1_209_86n,
    taxCents: 27_22n,
    feeCents: 0n,
    amountCents: 1_237_08n,
    installmentFeeCents: 0n,
  });
  expect(additionalInstallment([], '2026-07-01')).toBeNull();
});

it('keeps a payment on the account of advances until its charge counts', () => {
  const waiting = { beginsOn: '2026-03-01', collectingSince: null };
  expect(appliedTo(waiting, '2026-02-28')).toBe('advance');
  expect(appliedTo(waiting, '2026-03-01')).toBe('receivable');
  const cancelled = { ...waiting, collectingSince: new Date('2026-02-20T15:00:00Z') };
  expect(appliedTo(cancelled, '2026-02-28')).toBe('receivable');
});
