import { describe, expect, test } from 'vitest';
import { dayOf } from '../../global/rules/dates.ts';
import { agedReceivableOf, receivableCents } from './aged-receivables.ts';
import type { BookedPolicy, DatedInvoice, Moved } from './booked-policies.ts';

const on = { lastDay: '2026-09-30', dayOf };

const at = (day: string) => new Date(`${day}T15:00:00.000Z`);

const moved = (balanceDate: string, cents: bigint): Moved =>
  cents > 0n
    ? { balanceDate, debitCents: cents, creditCents: 0n }
    : { balanceDate, debitCents: 0n, creditCents: -cents };

/** What is owed on the policy's own account moves by so many cents on some days. */
const owed = (...days: (readonly [day: string, cents: bigint])[]): BookedPolicy['balances'] =>
  days.map(([day, cents]) => ({ kind: 'receivable', ...moved(day, cents) }));

const invoice = (dueDate: string, totalCents: bigint, other: Partial<DatedInvoice> = {}): DatedInvoice => ({
  id: `inv ${dueDate}`,
  kind: 'installment',
  status: 'open',
  issueDate: '2026-05-01',
  dueDate,
  totalCents,
  updatedAt: at('2026-05-01'),
  allocations: [],
  creditsApplied: [],
  ...other,
});

const policy = (books: Partial<BookedPolicy>): BookedPolicy => ({
  ...{ id: 'bsc', policyId: 'pol', programId: 'prg', carrierId: 'car', producerId: 'prd' },
  balances: [],
  accountCurrent: [],
  invoices: [],
  ...books,
});

const nothing = {
  notInvoicedCents: 0n,
  notDueCents: 0n,
  upTo30Cents: 0n,
  upTo60Cents: 0n,
  upTo90Cents: 0n,
  over90Cents: 0n,
  creditCents: 0n,
  payableCents: 0n,
};

const keys = { programId: 'prg', carrierId: 'car', producerId: 'prd' };

describe('what is owed on a policy at the end of a month', () => {
  test('is due until the end of a day, and past due by the days after it', () => {
    const ages = [
      ['2026-09-30', 'notDueCents'],
      ['2026-09-29', 'upTo30Cents'],
      ['2026-08-31', 'upTo30Cents'],
      ['2026-08-30', 'upTo60Cents'],
      ['2026-08-01', 'upTo60Cents'],
      ['2026-07-31', 'upTo90Cents'],
      ['2026-07-02', 'upTo90Cents'],
      ['2026-07-01', 'over90Cents'],
    ] as const;
    for (const [dueDate, age] of ages) {
      const one = policy({ balances: owed(['2026-05-01', 100n]), invoices: [invoice(dueDate, 100n)] });
      expect(agedReceivableOf(one, on), dueDate).toEqual({ ...keys, ...nothing, [age]: 100n });
    }
  });

  test('is not moved by what is booked after it, whatever day that is effective from', () => {
    const late = { amountCents: 100n, createdAt: at('2026-10-02') };
    const before = policy({ balances: owed(['2026-05-01', 300n]), invoices: [invoice('2026-08-15', 100n)] });
    const after = policy({
      balances: owed(['2026-05-01', 300n], ['2026-10-02', -300n]),
      invoices: [
        invoice('2026-08-15', 100n, {
          status: 'paid',
          allocations: [late],
          creditsApplied: [{ amountCents: 100n, appliedOn: '2026-10-05' }],
        }),
        invoice('2026-10-20', 200n, { issueDate: '2026-10-01' }),
      ],
    });
    expect(agedReceivableOf(after, on)).toEqual(agedReceivableOf(before, on));
    expect(agedReceivableOf(before, on)).toEqual({ ...keys, ...nothing, notInvoicedCents: 200n, upTo60Cents: 100n });
  });

  test('is open again where a payment was taken back in the month, and was open where it was taken back later', () => {
    const paid = { amountCents: 100n, createdAt: at('2026-09-10') };
    const back = (day: string) => [paid, { amountCents: -100n, createdAt: at(day) }];
    const taken = (day: string) =>
      policy({
        balances: owed(['2026-05-01', 100n], ['2026-09-10', -100n], [day, 100n]),
        invoices: [invoice('2026-09-01', 100n, { allocations: back(day) })],
      });
    expect(agedReceivableOf(taken('2026-09-20'), on)).toMatchObject({ upTo30Cents: 100n });
    expect(agedReceivableOf(taken('2026-10-01'), on)).toBeNull();
  });

  test('was asked for by an invoice that is withdrawn later, and not by one that was withdrawn before', () => {
    const withdrawn = (day: string) =>
      policy({
        balances: owed(['2026-05-01', 500n], [day, -475n]),
        invoices: [
          invoice('2026-07-15', 475n, { status: 'void', updatedAt: at(day) }),
          invoice('2026-10-20', 25n, { kind: 'fee' }),
        ],
      });
    expect(agedReceivableOf(withdrawn('2026-09-20'), on)).toEqual({ ...keys, ...nothing, notDueCents: 25n });
    expect(agedReceivableOf(withdrawn('2026-10-02'), on)).toMatchObject({ upTo90Cents: 475n, notDueCents: 25n });
  });

  test('is nothing before its charge takes effect, nor is what was paid in advance', () => {
    const ahead = policy({
      balances: owed(['2026-10-15', 900n]),
      invoices: [
        invoice('2026-09-20', 300n, { allocations: [{ amountCents: 300n, createdAt: at('2026-09-15') }] }),
        invoice('2026-09-25', 600n),
      ],
    });
    expect(agedReceivableOf(ahead, on)).toBeNull();
  });

  test('is no more than the ledger has, the oldest due first, where an invoice asks for what takes effect later', () => {
    const endorsed = policy({
      balances: owed(['2026-05-01', 100n], ['2026-10-10', 40n]),
      invoices: [invoice('2026-09-28', 40n), invoice('2026-07-15', 100n)],
    });
    expect(agedReceivableOf(endorsed, on)).toEqual({ ...keys, ...nothing, upTo90Cents: 100n });
  });

  test('leaves the credits of insureds beside it, which are payable until they are paid back', () => {
    const payable = (day: string, cents: bigint) => ({ kind: 'refund_payable' as const, ...moved(day, cents) });
    const credited = policy({
      balances: [...owed(['2026-05-01', 70n]), payable('2026-09-05', -50n), payable('2026-10-03', 50n)],
      invoices: [invoice('2026-09-30', 70n), invoice('2026-09-05', -50n, { kind: 'credit' })],
    });
    const aged = agedReceivableOf(credited, on);
    expect(aged).toEqual({ ...keys, ...nothing, notDueCents: 70n, payableCents: -50n });
    expect(receivableCents({ ...nothing, ...aged })).toBe(70n);
  });
});

describe('what an agency owes on a policy that it bills itself', () => {
  const item = (dueDate: string, cents: bigint, allocations: DatedInvoice['allocations'] = []) =>
    invoice(dueDate, cents, { kind: 'account_current', allocations });

  test('is what its transactions have put on the account current, less what was allocated', () => {
    const paid = { amountCents: 400n, createdAt: at('2026-09-12') };
    const one = policy({
      accountCurrent: [moved('2026-07-01', 1_000n), moved('2026-09-20', -150n), moved('2026-10-02', -850n)],
      invoices: [item('2026-08-30', 1_000n, [paid]), item('2026-10-30', -150n), item('2026-10-31', -850n)].map(
        (entry, index) => (index === 2 ? { ...entry, issueDate: '2026-10-02' } : entry),
      ),
    });
    expect(agedReceivableOf(one, on)).toEqual({ ...keys, ...nothing, upTo60Cents: 600n, creditCents: -150n });
  });

  test('is a credit where it has paid what takes effect later', () => {
    const paid = { amountCents: 300n, createdAt: at('2026-09-12') };
    const one = policy({ accountCurrent: [moved('2026-10-15', 300n)], invoices: [item('2026-09-30', 300n, [paid])] });
    expect(agedReceivableOf(one, on)).toEqual({ ...keys, ...nothing, creditCents: -300n });
  });
});
