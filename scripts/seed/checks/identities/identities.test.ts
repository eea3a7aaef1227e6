import { expect, test } from 'vitest';
import { checkAfterCancellation } from './after-cancellation.ts';
import { checkClosedMonths } from './closed-months.ts';
import { checkCollected } from './collected.ts';
import { checkCommissions } from './commissions.ts';
import { type Books, changeRow, lineOf, planted, post, soundBooks, transactionOf } from './example-books.ts';
import { checkLossFunds } from './loss-fund.ts';
import { checkMoneyEntries } from './money-entries.ts';
import { checkReceivables } from './receivables.ts';
import { checkSuspense } from './suspense.ts';
import { checkTaxes } from './taxes.ts';
import { checkTransactionEntries } from './transaction-entries.ts';

const checks = {
  checkAfterCancellation,
  checkClosedMonths,
  checkCollected,
  checkCommissions,
  checkLossFunds,
  checkMoneyEntries,
  checkReceivables,
  checkSuspense,
  checkTaxes,
  checkTransactionEntries,
};

test.each(Object.entries(checks))('%s finds nothing in sound books', (_, check) => {
  expect(check(soundBooks())).toEqual([]);
});

/** What is wrong, how it is planted, the check that must find it, and its words. */
const faults: readonly (readonly [string, (books: Books) => void, (books: Books) => string[], string])[] = [
  [
    'an invoice that says it is paid while the ledger still waits for the money',
    ({ invoices }) => changeRow(invoices, 1, { paidCents: 343_333n }),
    checkReceivables,
    'Policy pol_1 owes 686666 cents by the ledger and 343333 by its invoices',
  ],
  [
    'returned premium that reduced the receivable and left no credit',
    (books) =>
      post(
        books,
        { id: 'jen_9', event: 'premium_returned', subjectId: 'ptx_2', on: '2026-02-20' },
        {
          'ap:car_1:premium': 10_000n,
          'ar:pol_1:receivable': -10_000n,
        },
      ),
    checkReceivables,
    'Policy pol_1 owes',
  ],
  [
    'a deductible on an invoice and not in the ledger',
    ({ invoices }) => changeRow(invoices, 1, { kind: 'deductible' }),
    checkReceivables,
    'Insured ins_1 owes 0 cents of deductibles, its invoices ask for 343333',
  ],
  [
    'what an agency is asked for and does not owe by the ledger',
    ({ invoices }) => changeRow(invoices, 1, { kind: 'account_current', insuredId: null }),
    checkReceivables,
    'Agency prd_1 owes 0 cents by the ledger and 343333 by its account current',
  ],
  [
    'a claim payment that no fund covers',
    (books) =>
      post(
        books,
        { id: 'jen_9', event: 'claim_paid', subjectId: 'cpy_2', on: '2026-02-18' },
        {
          'fiduciary:car_1:loss-fund': 20_001n,
          'claims:car_1:bank': -20_001n,
        },
      ),
    checkLossFunds,
    'claims:car_1:bank of org_1 is at -1 cents after 2026-02-18',
  ],
  [
    "a loss booked as the organization's own expense",
    (books) =>
      post(
        books,
        { id: 'jen_9', event: 'claim_paid', subjectId: 'cpy_2', on: '2026-02-18' },
        {
          'loss:clm_1:paid': 5_000n,
          'claims:car_1:bank': -5_000n,
        },
      ),
    checkLossFunds,
    'holds 15000 cents after 2026-02-18T09:00:00.000Z, its loss fund 20000',
  ],
  [
    'a loss of one carrier that is paid with the money of another',
    (books) =>
      post(
        books,
        { id: 'jen_9', event: 'claim_paid', subjectId: 'cpy_2', on: '2026-02-18' },
        {
          'fiduciary:car_2:loss-fund': 5_000n,
          'claims:car_1:bank': -5_000n,
        },
      ),
    checkLossFunds,
    'The claims bank of car_1 at org_1 holds 15000 cents after 2026-02-18T09:00:00.000Z, its loss fund 20000',
  ],
  [
    'a policy that has collected less than was allocated to its invoices',
    ({ billingSchedules }) => changeRow(billingSchedules, 0, { collectedPremiumCents: 0n }),
    checkCollected,
    'The schedule of pol_1 says',
  ],
  [
    'a commission line that no entry made due',
    ({ commissionLines }) => changeRow(commissionLines, 1, { amountCents: 50_001n }),
    checkCommissions,
    'ap:prd_1:commission-accrued is at 100000 cents, its commission lines sum to 99999',
  ],
  [
    'a commission line that is paid by its status and not by the ledger',
    (books) => {
      books.commissionLines.push({ ...lineOf(books), basis: 'collected', status: 'paid', amountCents: 7n });
      post(
        books,
        { id: 'jen_9', event: 'commission_earned', subjectId: 'pal_2', on: '2026-02-20' },
        {
          'ap:prd_1:commission-accrued': 7n,
          'ap:prd_1:commission-due': -7n,
        },
      );
    },
    checkCommissions,
    'ap:prd_1:commission-due is at 7 cents, its commission lines sum to 0',
  ],
  [
    'tax that was posted and never charged',
    ({ policyTransactions }) => changeRow(policyTransactions, 0, { charges: [] }),
    checkTaxes,
    'tax:TX:surplus-lines was posted 30000 cents, the policies were charged 0',
  ],
  [
    'a payment that is received and in no bank account',
    ({ payments }) =>
      void payments.push({ orgId: 'org_1', id: 'pay_2', amountCents: 5n, status: 'received', reversesPaymentId: null }),
    checkMoneyEntries,
    'Payment pay_2 is received and has 0 entries that stand, not one',
  ],
  [
    'an allocation of money that the ledger still has in suspense',
    ({ paymentAllocations }) =>
      void paymentAllocations.push({ paymentId: 'pay_1', invoiceId: 'inv_2', amountCents: 5n }),
    checkSuspense,
    'Suspense of org_1 is at 0 cents, its payments leave -5 unapplied',
  ],
  [
    'a payment that its bank returned and that the ledger still has',
    ({ payments }) => changeRow(payments, 0, { status: 'returned' }),
    checkMoneyEntries,
    'Payment pay_1 is returned and has 1 entries that stand',
  ],
  [
    'a disbursement whose entry was taken back while its check is out',
    (books) =>
      post(
        books,
        { id: 'jen_9', event: 'reversal', subjectId: 'dsb_1', reversalOfId: 'jen_4', on: '2026-02-16' },
        { 'trust:bnk_1:premium': 50_000n, 'ap:prd_1:commission-due': -50_000n },
      ),
    checkMoneyEntries,
    'Disbursement dsb_1 is issued and has 0 entries that stand, not one',
  ],
  [
    'a disbursement that was paid twice',
    (books) =>
      post(
        books,
        { id: 'jen_9', event: 'producer_commission_paid', subjectId: 'dsb_1', on: '2026-02-16' },
        {
          'ap:prd_1:commission-due': 50_000n,
          'trust:bnk_1:premium': -50_000n,
        },
      ),
    checkMoneyEntries,
    'Disbursement dsb_1 is issued and has 2 entries that stand, not one',
  ],
  [
    'a claim payment that was voided and whose money did not come back',
    ({ claimPayments }) => changeRow(claimPayments, 0, { status: 'voided' }),
    checkMoneyEntries,
    'Claim payment cpy_1 is voided and moved -80000 cents in the bank, not 0',
  ],
  [
    'an entry that was dated into a month after its closing',
    (books) =>
      post(
        books,
        { id: 'jen_9', event: 'trust_funded', subjectId: 'org_1', on: '2026-02-20', postingDate: '2026-01-31' },
        { 'trust:bnk_1:premium': 100n, 'operating:org_1:bank': -100n },
      ),
    checkClosedMonths,
    'Entry jen_9 is dated 2026-01-31, into a closed month',
  ],
  [
    'a transaction that was dated into a month after its closing',
    ({ policyTransactions }) => changeRow(policyTransactions, 0, { bookedAt: new Date('2026-02-11') }),
    checkClosedMonths,
    'Transaction ptx_1 is dated 2026-01-02, into a closed month',
  ],
  [
    'figures of a closed month that are not those of its entries',
    ({ accountingPeriods }) => changeRow(accountingPeriods, 0, { postedCents: 1n }),
    checkClosedMonths,
    'Period acp_1 was closed with 1 cents posted; now it has 1453334',
  ],
  [
    'a charge of a transaction that its entry does not have',
    ({ policyTransactions }) => changeRow(policyTransactions, 0, { mgaCommissionCents: 75_001n }),
    checkTransactionEntries,
    'Transaction ptx_1 posted -775000 cents to carrier, its charges say -774999',
  ],
  [
    'a transaction that was posted twice',
    (books) =>
      post(
        books,
        { id: 'jen_9', event: 'policy_bound', subjectId: 'ptx_1', on: '2026-02-20' },
        {
          'ar:pol_1:receivable': 15_000n,
          'mga:org_1:fee-income': -15_000n,
        },
      ),
    checkTransactionEntries,
    'Transaction ptx_1 posted 1060000 cents to debtor, its charges say 1045000',
  ],
  [
    'an installment that is invoiced after the policy was cancelled',
    (books) => {
      const cancellation = { type: 'cancellation', bookedAt: new Date('2026-02-01T09:00:00Z') } as const;
      changeRow(books.policies, 0, { status: 'cancelled', cancellationDate: '2026-02-01' });
      books.policyTransactions.push({ ...transactionOf(books), ...cancellation, id: 'ptx_2' });
    },
    checkAfterCancellation,
    'Invoice inv_2 asks for an installment after policy pol_1 was cancelled',
  ],
];

test.each(faults)('is found: %s', (_, plant, check, words) => {
  expect(check(planted(plant)).join('\n')).toContain(words);
});

test('what is earned and unpaid of a cancelled policy may be invoiced', () => {
  const books = planted(({ policies, invoices }) => {
    changeRow(policies, 0, { status: 'cancelled', cancellationDate: '2026-02-01' });
    changeRow(invoices, 1, { kind: 'earned_balance' });
  });
  expect(checkAfterCancellation(books)).toEqual([]);
});
