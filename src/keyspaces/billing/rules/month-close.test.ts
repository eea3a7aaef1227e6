import { expect, it } from 'vitest';
import type { Account } from './accounts.ts';
import { checksumText, ledgerFigures, type MonthFigures } from './month-close.ts';

const balance = (kind: Account['kind'], balanceDate: string, debitCents: bigint, creditCents: bigint) => ({
  kind,
  balanceDate,
  debitCents,
  creditCents,
});

it('closes a month with the balances of its last day and what was posted in it alone', () => {
  const balances = [
    balance('receivable', '2026-02-27', 100n, 0n),
    balance('account_current', '2026-03-15', 50n, 30n),
    balance('premium_trust', '2026-03-15', 30n, 0n),
    balance('commission_due', '2026-03-31', 0n, 7n),
    balance('commission_accrued', '2026-03-31', 7n, 0n),
    balance('receivable', '2026-04-01', 0n, 120n),
  ];
  expect(ledgerFigures(balances, '2026-03-31')).toEqual({
    commissionDueCents: 7n,
    receivableCents: 120n,
    trustCents: 30n,
    postedCents: 87n,
  });
});

it('has a checksum that changes with any figure and with nothing else', () => {
  const figures: MonthFigures = {
    ...ledgerFigures([], '2026-03-31'),
    writtenCents: 10n,
    earnedCents: 4n,
    unearnedCents: 6n,
    outstandingLossCents: 3n,
  };
  const text = checksumText('org_1', '2026-03-01', figures);
  const turned = Object.fromEntries(Object.entries(figures).reverse()) as unknown as MonthFigures;
  expect(checksumText('org_1', '2026-03-01', turned)).toBe(text);
  for (const name of Object.keys(figures)) {
    expect(checksumText('org_1', '2026-03-01', { ...figures, [name]: 99n })).not.toBe(text);
  }
});
