import type { Charge } from '../../../../schema/charge.ts';
import type { checkAfterCancellation } from './after-cancellation.ts';
import type { checkClosedMonths } from './closed-months.ts';
import type { checkCollected } from './collected.ts';
import type { checkCommissions } from './commissions.ts';
import type { Entry, LedgerRows } from './ledger-view.ts';
import type { checkMoneyEntries } from './money-entries.ts';
import type { checkReceivables } from './receivables.ts';
import type { checkSuspense } from './suspense.ts';
import type { checkTaxes } from './taxes.ts';
import type { checkTransactionEntries } from './transaction-entries.ts';

type Needed = Parameters<typeof checkAfterCancellation>[0] &
  Parameters<typeof checkClosedMonths>[0] &
  Parameters<typeof checkCollected>[0] &
  Parameters<typeof checkCommissions>[0] &
  Parameters<typeof checkMoneyEntries>[0] &
  Parameters<typeof checkReceivables>[0] &
  Parameters<typeof checkSuspense>[0] &
  Parameters<typeof checkTaxes>[0] &
  Parameters<typeof checkTransactionEntries>[0];

/** Books that a test may plant a row in. */
export type Books = { -readonly [Name in keyof Needed]: Needed[Name][number][] };

const orgId = 'org_1';

type Ledger = { -readonly [Name in keyof LedgerRows]: LedgerRows[Name][number][] };

/** An entry to post on a day; what is not given of it is that of the example. */
export type Posted = Pick<Entry, 'id' | 'event' | 'subjectId'> & Partial<Entry> & { readonly on: string };

/** Posts an entry with its lines by account: debits are positive cents, credits negative. */
export const post = (books: Ledger, entry: Posted, lines: Readonly<Record<string, bigint>>): void => {
  const { on, ...given } = entry;
  const postedAt = new Date(`${on}T09:00:00Z`);
  books.journalEntries.push({ orgId, policyId: 'pol_1', postingDate: on, postedAt, reversalOfId: null, ...given });
  for (const [name, cents] of Object.entries(lines)) {
    if (!books.glAccounts.some((account) => account.name === name)) books.glAccounts.push({ orgId, id: name, name });
    const [debitCents, creditCents] = cents > 0n ? [cents, 0n] : [0n, -cents];
    books.journalLines.push({ orgId, entryId: entry.id, accountId: name, debitCents, creditCents });
  }
};

const charge = (kind: Charge['kind'], amountCents: bigint, jurisdiction: string | null = null): Charge => ({
  kind,
  jurisdiction,
  amountCents,
  commissionable: kind === 'premium',
  refundable: 'pro_rata',
  taxable: false,
});

/**
 * Books of one policy: premium 10,000.00, surplus-lines tax 300.00 and a fee of 150.00 in three parts, of which the first
 * is paid; commission 15 % to the producer and 7.5 % to the organization; a refund of another policy, a claim payment out
 * of a loss fund, and a closed month.
 */
export const soundBooks = (): Books => {
  const charges = [
    charge('premium', 1_000_000n),
    charge('surplus_lines_tax', 30_000n, 'TX'),
    charge('policy_fee', 15_000n),
  ];
  const transaction = { id: 'ptx_1', orgId, policyId: 'pol_1', type: 'new_business', charges } as const;
  const line = { orgId, beneficiary: 'producer', producerId: 'prd_1' } as const;
  const invoice = { orgId, policyId: 'pol_1', producerId: 'prd_1', insuredId: 'ins_1', kind: 'installment' } as const;
  const books: Books = {
    organizations: [{ id: orgId }],
    producers: [{ orgId, id: 'prd_1' }],
    policies: [
      { orgId, id: 'pol_1', carrierId: 'car_1', billingMethod: 'direct', status: 'active', cancellationDate: null },
    ],
    policyTransactions: [
      {
        ...transaction,
        producerCommissionCents: 150_000n,
        mgaCommissionCents: 75_000n,
        bookedAt: new Date('2026-01-02T09:00:00Z'),
        accountingDate: '2026-01-02',
      },
    ],
    billingSchedules: [
      {
        orgId,
        id: 'bsc_1',
        policyId: 'pol_1',
        collectedPremiumCents: 333_334n,
        collectedTaxCents: 10_000n,
        collectedFeeCents: 15_000n,
      },
    ],
    installments: [
      { scheduleId: 'bsc_1', status: 'paid', amountCents: 343_334n, feeCents: 15_000n },
      { scheduleId: 'bsc_1', status: 'invoiced', amountCents: 343_333n, feeCents: 0n },
      { scheduleId: 'bsc_1', status: 'pending', amountCents: 343_333n, feeCents: 0n },
    ],
    invoices: [
      {
        ...invoice,
        id: 'inv_1',
        status: 'paid',
        totalCents: 358_334n,
        paidCents: 358_334n,
        createdAt: new Date('2026-01-02'),
      },
      {
        ...invoice,
        id: 'inv_2',
        status: 'open',
        totalCents: 343_333n,
        paidCents: 0n,
        createdAt: new Date('2026-02-02'),
      },
    ],
    creditApplications: [],
    payments: [{ orgId, id: 'pay_1', amountCents: 358_334n, status: 'received', reversesPaymentId: null }],
    paymentAllocations: [{ paymentId: 'pay_1', invoiceId: 'inv_1', amountCents: 358_334n }],
    disbursements: [
      { id: 'dsb_1', orgId, creditInvoiceId: null, paymentId: null, amountCents: 50_000n, status: 'issued' },
    ],
    claimPayments: [{ id: 'cpy_1', amountCents: 80_000n, status: 'issued' }],
    commissionLines: [
      { ...line, basis: 'written', status: 'accrued', amountCents: 150_000n },
      { ...line, basis: 'collected', status: 'paid', amountCents: 50_000n },
      { orgId, beneficiary: 'mga', producerId: null, basis: 'written', status: 'earned', amountCents: 75_000n },
    ],
    accountingPeriods: [
      {
        orgId,
        id: 'acp_1',
        month: '2026-01-01',
        status: 'closed',
        closedAt: new Date('2026-02-10'),
        postedCents: 1_453_334n,
      },
      { orgId, id: 'acp_2', month: '2026-02-01', status: 'open', closedAt: null, postedCents: null },
    ],
    glAccounts: [],
    journalEntries: [],
    journalLines: [],
  };
  post(
    books,
    { id: 'jen_1', event: 'policy_bound', subjectId: 'ptx_1', on: '2026-01-02' },
    {
      'ar:pol_1:receivable': 1_045_000n,
      'ap:car_1:premium': -775_000n,
      'ap:prd_1:commission-accrued': -150_000n,
      'mga:org_1:commission-income': -75_000n,
      'tax:TX:surplus-lines': -30_000n,
      'mga:org_1:fee-income': -15_000n,
    },
  );
  post(
    books,
    { id: 'jen_2', event: 'payment_received', subjectId: 'pay_1', on: '2026-01-20' },
    {
      'trust:bnk_1:premium': 358_334n,
      'ar:pol_1:receivable': -358_334n,
    },
  );
  post(
    books,
    { id: 'jen_3', event: 'commission_earned', subjectId: 'pal_1', on: '2026-01-20' },
    {
      'ap:prd_1:commission-accrued': 50_000n,
      'ap:prd_1:commission-due': -50_000n,
    },
  );
  post(
    books,
    { id: 'jen_4', event: 'producer_commission_paid', subjectId: 'dsb_1', on: '2026-02-15' },
    {
      'ap:prd_1:commission-due': 50_000n,
      'trust:bnk_1:premium': -50_000n,
    },
  );
  post(
    books,
    { id: 'jen_5', event: 'loss_fund_deposited', subjectId: 'car_1', on: '2026-02-16' },
    {
      'claims:car_1:bank': 100_000n,
      'fiduciary:car_1:loss-fund': -100_000n,
    },
  );
  post(
    books,
    { id: 'jen_6', event: 'claim_paid', subjectId: 'cpy_1', on: '2026-02-17' },
    {
      'fiduciary:car_1:loss-fund': 80_000n,
      'claims:car_1:bank': -80_000n,
    },
  );
  return books;
};

/** The books with one thing changed. */
export const planted = (plant: (books: Books) => void): Books => {
  const books = soundBooks();
  plant(books);
  return books;
};

/** Changes one row of a list. */
export const changeRow = <Row extends object>(list: Row[], index: number, values: Partial<Row>): void => {
  const row = list[index];
  if (row) list[index] = { ...row, ...values };
};

const firstOf = <Row>([first]: readonly Row[]): Row => {
  if (first === undefined) throw new Error('The example has no such row.');
  return first;
};

/** The commission line that the policy wrote. */
export const lineOf = ({ commissionLines }: Books) => firstOf(commissionLines);

/** The transaction that began the policy. */
export const transactionOf = ({ policyTransactions }: Books) => firstOf(policyTransactions);
