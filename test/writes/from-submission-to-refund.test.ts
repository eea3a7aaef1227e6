import { expect, test } from 'vitest';
import { checkBooks } from '../../scripts/seed/check-books.ts';
import { connectAsAdmin } from '../support/database.ts';
import { fund } from '../support/finance.ts';
import { asked, findMarket } from '../support/intake.ts';
import { clock, mutateWell } from '../support/mutating.ts';
import { trustAccount } from '../support/paying.ts';

findMarket();

const versioned = (field: string) => `${field} { id version status }`;

/** Has the agency's submission handed in, and priced by an underwriter under one condition. Returns its offer. */
const offered = async () => {
  const cover = asked({ effectiveDate: '2026-11-10', expirationDate: '2027-11-10' });
  const done = versioned('submission');
  const begun = await mutateWell('PRODUCER', 'createSubmission', cover, { done });
  const submissionId = begun.submission.id;
  const ofVersion = ({ submission }: { submission: { version: number } }) => ({
    submissionId,
    expectedVersion: submission.version,
  });
  const losses = { ...ofVersion(begun), years: [], noPriorInsurance: true };
  const told = await mutateWell('PRODUCER', 'setLossHistory', losses, { done });
  const submitted = await mutateWell('PRODUCER', 'submitSubmission', ofVersion(told), { done });
  const claimed = await mutateWell('UNDERWRITER', 'claimSubmission', ofVersion(submitted), { done });
  const priced = await mutateWell(
    'UNDERWRITER',
    'quoteSubmission',
    {
      ...ofVersion(claimed),
      options: [{ label: 'Option A' }],
      subjectivities: [{ text: 'Signed application.', kind: 'BEFORE_BIND' }],
    },
    { done: 'quotes { id version status subjectivities { id version } }' },
  );
  const [quote] = priced.quotes;
  expect(quote.status).toBe('ISSUED');
  return quote;
};

/** Binds an offer when its condition is satisfied. Returns the policy with its first invoice. */
const bound = async () => {
  const { id: quoteId, subjectivities } = await offered();
  const [condition] = subjectivities;
  const satisfied = { subjectivityId: condition.id, expectedVersion: condition.version, document: 'application.pdf' };
  const { quote } = await mutateWell('UNDERWRITER', 'satisfySubjectivity', satisfied, { done: versioned('quote') });
  const payment = { plan: 'PIF', billingMethod: 'DIRECT' };
  const accepted = await mutateWell(
    'PRODUCER',
    'acceptQuote',
    { quoteId, expectedVersion: quote.version, ...payment, signedAt: clock.now },
    { done: versioned('quote') },
  );
  const { policy } = await mutateWell(
    'UNDERWRITER',
    'bindQuote',
    { quoteId, expectedVersion: accepted.quote.version, ...payment },
    { done: 'policy { id version number status invoices(first: 5) { nodes { id status total { amount } } } }' },
  );
  return policy;
};

/** Pays a credit back, by two people, with what the organization has put into the trust for what carriers owe it. */
const refunded = async ({ id, version }: { id: string; version: number }, amount: string) => {
  const done = 'disbursement { id version status amount { amount } journalEntries(first: 2) { nodes { event } } }';
  const bankAccountId = await trustAccount();
  const asking = {
    creditInvoiceId: id,
    expectedVersion: version,
    amount: { amount, currencyCode: 'USD' },
    payee: { kind: 'INSURED', id: asked().insuredId, name: 'The insured' },
    method: 'WIRE',
    bankAccountId,
    note: 'Cancelled flat',
  };
  const requested = await mutateWell('ORG_ADMIN', 'requestRefund', asking, { done });
  const next = async (mutation: string, before: { disbursement: { id: string; version: number } }, more: object) => {
    const { id: disbursementId, version: expectedVersion } = before.disbursement;
    return mutateWell('FINANCE_ANALYST', mutation, { disbursementId, expectedVersion, ...more }, { done });
  };
  const approved = await next('decideRefund', requested, { decision: 'APPROVED', note: 'As credited' });
  await fund('50000.00');
  const issued = await next('issueRefund', approved, { externalReference: 'WIRE-2' });
  return (await next('clearRefund', issued, { clearedOn: '2026-11-01' })).disbursement;
};

test('a submission becomes a policy that is billed, paid by wire, cancelled flat, and refunded: everything that is kept of it is sound', async () => {
  const policy = await bound();
  expect(policy).toMatchObject({ status: 'BOUND', number: expect.stringMatching(/^HPGL-2026-\d{6}$/) });
  const [invoice] = policy.invoices.nodes;
  expect(invoice.status).toBe('OPEN');

  const paid = await mutateWell(
    'FINANCE_ANALYST',
    'recordPayment',
    {
      payer: { kind: 'INSURED', id: asked().insuredId, name: 'The insured' },
      method: 'WIRE',
      amount: invoice.total.amount,
      currencyCode: 'USD',
      receivedOn: '2026-11-01',
      bankAccountId: await trustAccount(),
      processor: 'First Harbor Bank',
      externalReference: 'WIRE-1',
      allocations: [{ invoiceId: invoice.id, amount: invoice.total.amount }],
    },
    { done: 'payment { status unallocated { amount } } invoices { status open { amount } }' },
  );
  expect(paid).toMatchObject({ payment: { unallocated: { amount: '0.00' } }, invoices: [{ status: 'PAID' }] });

  const cancelled = await mutateWell(
    'UNDERWRITER',
    'cancelPolicy',
    {
      policyId: policy.id,
      expectedVersion: policy.version,
      method: 'FLAT',
      effectiveDate: '2026-11-10',
      reasonCode: 'INSURED_REQUEST',
      requestedBy: 'INSURED',
    },
    {
      done: `policy { status pendingCancellationDate transactions(first: 5) { nodes { type premiumChange { amount } } } }
        credit { id version total { amount } open { amount } }`,
    },
  );
  // Cover has not begun: it is cancelled from the day on which it would have.
  expect(cancelled.policy.pendingCancellationDate).toBe('2026-11-10');
  const [last, first] = cancelled.policy.transactions.nodes;
  expect(Number(last.premiumChange.amount)).toBe(-Number(first.premiumChange.amount));
  expect(cancelled.credit.open.amount).toBe(`-${invoice.total.amount}`);

  expect(await refunded(cancelled.credit, invoice.total.amount)).toMatchObject({
    status: 'CLEARED',
    amount: invoice.total,
    journalEntries: { nodes: [{ event: 'REFUND_PAID' }] },
  });

  expect(await checkBooks({ connect: connectAsAdmin })).toEqual([]);
});
