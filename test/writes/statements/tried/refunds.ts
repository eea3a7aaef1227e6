import { billedPolicy } from '../../../support/billed-policy.ts';
import { cancelFlat } from '../../../support/cancelled-policy.ts';
import { financeManager, fund, money } from '../../../support/finance.ts';
import { mutateWell } from '../../../support/mutating.ts';
import { paymentOf, trustAccount } from '../../../support/paying.ts';
import type { TriedMutations } from './tried-mutation.ts';

const done = 'disbursement { id version status }';

const cents = 1_030_00n;

/** A policy that was paid and then cancelled flat, with its credit. */
const credited = async () => {
  const policy = await billedPolicy({ premiumCents: 1_000_00n, taxCents: 30_00n, feeCents: 0n, parts: 1 });
  const pays = { [policy.invoices[0]?.id ?? '']: cents };
  await mutateWell('FINANCE_ANALYST', 'recordPayment', await paymentOf(policy, cents, pays));
  return { policy, credit: await cancelFlat(policy) };
};

const request = async () => {
  const { policy, credit } = await credited();
  return {
    creditInvoiceId: credit.id,
    expectedVersion: credit.version,
    amount: money(cents),
    payee: { kind: 'INSURED', id: policy.insuredId, name: 'Test Insured' },
    method: 'CHECK',
    bankAccountId: await trustAccount(),
    note: 'Cancelled flat',
  };
};

const step = async (mutation: string, input: object) => {
  const user = mutation === 'decideRefund' ? await financeManager() : undefined;
  const { disbursement } = await mutateWell('FINANCE_ANALYST', mutation, input, user ? { done, user } : { done });
  return { disbursementId: disbursement.id, expectedVersion: disbursement.version };
};

/** A refund is decided on by another person than the analyst, who asks for it here: an administrator asks. */
const decision = async () => {
  const { disbursement } = await mutateWell('ORG_ADMIN', 'requestRefund', await request(), { done });
  return {
    disbursementId: disbursement.id,
    expectedVersion: disbursement.version,
    decision: 'APPROVED',
    note: 'As credited',
  };
};

const issue = async () => {
  await fund('100000.00');
  return { ...(await step('decideRefund', await decision())), externalReference: `CHK-${crypto.randomUUID()}` };
};

/** Credits that pay, and money that goes back. */
export const triedRefunds: TriedMutations = {
  applyCredit: {
    role: 'FINANCE_ANALYST',
    input: async () => {
      const { credit } = await credited();
      const other = await billedPolicy({ premiumCents: 2_000_00n, taxCents: 0n, feeCents: 0n, parts: 1 });
      const invoiceId = other.invoices[0]?.id;
      return { creditInvoiceId: credit.id, expectedVersion: credit.version, invoiceId, amount: money(400_00n) };
    },
    done: 'credit { id status } invoice { id status }',
  },
  requestRefund: { role: 'FINANCE_ANALYST', input: request, done: `${done} credit { id status }` },
  decideRefund: { role: 'FINANCE_ANALYST', input: decision, done },
  issueRefund: { role: 'FINANCE_ANALYST', input: issue, done },
  clearRefund: {
    role: 'FINANCE_ANALYST',
    input: async () => ({ ...(await step('issueRefund', await issue())), clearedOn: '2026-11-01' }),
    done,
  },
  voidRefund: {
    role: 'FINANCE_ANALYST',
    input: async () => ({ ...(await step('issueRefund', await issue())), reason: 'The check came back' }),
    done,
  },
};
