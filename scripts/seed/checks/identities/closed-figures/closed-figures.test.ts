import { expect, it } from 'vitest';
import { buildRows } from '../../../seed.ts';
import type { StoredRows } from '../../stored-rows.ts';
import { checkClosedFigures } from './closed-figures.ts';

// The database fills in nothing that this check looks at.
const rows = buildRows() as unknown as StoredRows;

/** The rows with the first one of a table changed that is given other values. */
const planted = <Name extends keyof StoredRows>(
  name: Name,
  change: (row: StoredRows[Name][number]) => object | false,
): StoredRows => {
  // The rows of one table, whichever it is.
  const list: readonly StoredRows[Name][number][] = rows[name];
  const index = list.findIndex((row) => change(row) !== false);
  if (index === -1) throw new Error(`No row of ${name} can be planted.`);
  const changed = list.map((row, place) => (place === index ? { ...row, ...(change(row) || {}) } : row));
  return { ...rows, [name]: changed };
};

const figures = [
  'writtenCents',
  'earnedCents',
  'unearnedCents',
  'commissionDueCents',
  'receivableCents',
  'trustCents',
  'outstandingLossCents',
] as const;

const closed = rows.accountingPeriods.filter(({ status }) => status === 'closed');

it('derives every figure of every closed month of the demonstration, and none of them is zero throughout', () => {
  expect(checkClosedFigures(rows)).toEqual([]);
  expect(new Set(closed.map(({ orgId }) => orgId)).size).toBe(2);
  for (const figure of figures)
    expect(
      closed.some((period) => period[figure]),
      figure,
    ).toBe(true);
});

it.each(figures)('finds a month that was closed with another %s than its rows give', (figure) => {
  const books = planted('accountingPeriods', ({ status, [figure]: cents }) => {
    return status === 'closed' && { [figure]: (cents ?? 0n) + 1n };
  });
  expect(checkClosedFigures(books)).toEqual([expect.stringContaining(`was closed with ${figure} `)]);
});

/** By figure, what is changed after the closing, in a row that the figure was made of. */
const faults: readonly (readonly [(typeof figures)[number], string, StoredRows])[] = [
  [
    'writtenCents',
    'the premium of a transaction',
    planted('policyTransactions', ({ premiumChangeCents }) => ({ premiumChangeCents: premiumChangeCents + 100n })),
  ],
  [
    'earnedCents',
    'the premium of a segment',
    planted('policySegments', ({ annualPremiumCents }) => ({ annualPremiumCents: annualPremiumCents - 50_000n })),
  ],
  [
    'unearnedCents',
    'the last day of a segment',
    planted(
      'policySegments',
      ({ toDate, fromDate }) => toDate.slice(0, 4) > fromDate.slice(0, 4) && { toDate: fromDate },
    ),
  ],
  [
    'commissionDueCents',
    'the commission on a collection',
    planted('commissionLines', ({ basis, beneficiary, amountCents }) => {
      return basis === 'collected' && beneficiary === 'producer' && { amountCents: amountCents + 1n };
    }),
  ],
  [
    'receivableCents',
    'what a payment pays of an invoice',
    planted('paymentAllocations', ({ amountCents }) => ({ amountCents: amountCents - 1n })),
  ],
  [
    'receivableCents',
    'a fee for paying in parts',
    planted('installments', ({ invoiceId, installmentFeeCents }) => {
      return invoiceId !== null && installmentFeeCents > 0n && { installmentFeeCents: installmentFeeCents + 1n };
    }),
  ],
  [
    'trustCents',
    'the amount of a payment',
    planted('payments', ({ status, amountCents }) => status === 'received' && { amountCents: amountCents + 1n }),
  ],
  [
    'trustCents',
    'the amount of a transfer out of the trust',
    planted('journalLines', ({ entryId, creditCents }) => {
      const drawn = rows.journalEntries.some(({ id, event }) => id === entryId && event === 'mga_commission_drawn');
      return drawn && creditCents > 0n && { creditCents: creditCents + 1n };
    }),
  ],
  [
    'outstandingLossCents',
    'a change of a reserve',
    planted('claimReserveMovements', ({ amountCents }) => ({ amountCents: amountCents + 1n })),
  ],
  [
    'outstandingLossCents',
    'the moment at which a loss was paid',
    planted('claimPayments', ({ issuedAt, stoppedAt, voidedAt }) => {
      return issuedAt !== null && stoppedAt === null && voidedAt === null && { issuedAt: null };
    }),
  ],
];

it.each(faults)('finds that %s was another one when %s is changed behind a closed month', (figure, _, books) => {
  expect(checkClosedFigures(books).join('\n')).toContain(`was closed with ${figure} `);
});
