import { type BilledForTest, billedPolicy } from './billed-policy.ts';
import { cancelFlat } from './cancelled-policy.ts';
import { financeManager, money } from './finance.ts';
import { mutateWell } from './mutating.ts';
import { paymentOf, trustAccount } from './paying.ts';

/** A row as a change of it names it. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** The insured of a policy, as payments and refunds name it. */
export const insured = ({ insuredId }: BilledForTest) => ({ kind: 'INSURED', id: insuredId, name: 'Test Insured' });

/** What a policy costs that is paid and given back, in cents. */
export const cost = 1_030_00n;

/** Has the first invoice of a policy paid. */
export const pay = async (policy: BilledForTest, other: object = {}, cents = cost) => {
  const input = await paymentOf(policy, cents, { [policy.invoices[0]?.id ?? '']: cents }, other);
  return (await mutateWell('FINANCE_ANALYST', 'recordPayment', input, { done: 'payment { id version }' })).payment;
};

/** A policy that was paid and then cancelled flat, so that all of it is a credit. */
export const paidAndCancelled = async (other: object = {}) => {
  const policy = await billedPolicy({ premiumCents: 1_000_00n, taxCents: 30_00n, feeCents: 0n, parts: 1 });
  const payment = await pay(policy, other);
  return { policy, payment, credit: await cancelFlat(policy) };
};

/** What asks for a refund of a credit. */
export const asking = async (policy: BilledForTest, credit: Versioned, cents: bigint, other: object = {}) => ({
  creditInvoiceId: credit.id,
  expectedVersion: credit.version,
  amount: money(cents),
  payee: insured(policy),
  method: 'CHECK',
  bankAccountId: await trustAccount(),
  note: 'The policy was cancelled before cover began.',
  ...other,
});

/** What tests look at of a refund. */
export const refundFields = `disbursement { id version status amount { amount } payeeName approvals(first: 2) { nodes { decision requiredLevel reason } }
  journalEntries(first: 3) { nodes { event } } }`;

/** Asks for a refund. */
export const request = async (policy: BilledForTest, credit: Versioned, cents: bigint, other: object = {}) =>
  (await mutateWell('FINANCE_ANALYST', 'requestRefund', await asking(policy, credit, cents, other), {
    done: `${refundFields} credit { id version status open { amount } } payment { id version unallocated { amount } }`,
  })) as { disbursement: Versioned; credit: Versioned & { open: object }; payment: Versioned };

/** What decides on a refund. */
export const deciding = ({ id, version }: Versioned, decision: 'APPROVED' | 'DENIED' = 'APPROVED') => ({
  disbursementId: id,
  expectedVersion: version,
  decision,
  note: 'As credited; nothing is past due.',
});

/** Has a second person decide on a refund. */
export const decide = async (refund: Versioned, decision: 'APPROVED' | 'DENIED' = 'APPROVED') => {
  const asked = { done: refundFields, user: await financeManager() };
  const { disbursement } = await mutateWell('FINANCE_ANALYST', 'decideRefund', deciding(refund, decision), asked);
  return disbursement as Versioned;
};

/** What sends a refund. */
export const issuing = ({ id, version }: Versioned, externalReference = `CHK-${crypto.randomUUID()}`) => ({
  disbursementId: id,
  expectedVersion: version,
  externalReference,
});

/** Sends a refund. */
export const issue = async (refund: Versioned) =>
  (await mutateWell('FINANCE_ANALYST', 'issueRefund', issuing(refund), { done: refundFields }))
    .disbursement as Versioned;
