import { accounts } from '../../src/keyspaces/billing/rules/accounts.ts';
import { type Money, minus, totalOf } from '../../src/keyspaces/billing/rules/money.ts';
import { refuseDraw } from '../../src/keyspaces/billing/rules/remittance.ts';
import type { PolicyBilling } from './billing.ts';
import type { Stored } from './book.ts';
import { later } from './calendar.ts';
import { changeCollected } from './collected.ts';
import type { Bill } from './invoicing.ts';
import type { PostedEntry } from './ledger.ts';
import { settle } from './paying.ts';
import { ownersOf } from './views.ts';

/** A refund that was asked for, what it pays back, and the entry by which it became payable. */
export interface Refund {
  readonly disbursement: Stored<'disbursements'>;
  readonly money: Money;
  readonly posted: PostedEntry | null;
}

/** Days from a credit to the decision on its refund, to its check, and from there to the day on which it is cashed. */
const approvalDays = 2;
const issueDays = 9;
const clearingDays = 4;

/** Days after which a refund that the trust does not allow is tried again. */
const retryDays = 5;

/** Makes the rest of a credit payable to the insured, and asks for its refund. */
export const requestRefund = (billing: PolicyBilling, credit: Bill, money: Money): Refund => {
  const { book, ledger, policy, trust, insuredName } = billing;
  const amountCents = totalOf(money);
  settle(billing, credit, minus(money));
  const posted = ledger.post(
    { event: 'credit_settled', policyId: policy.id, amountCents },
    {
      subjectId: credit.invoice.id,
      policyId: policy.id,
      description: `${credit.invoice.number} payable to the insured`,
    },
  );
  const disbursement = book.add('disbursements', {
    kind: 'refund',
    policyId: policy.id,
    ...ownersOf(policy),
    payeeKind: 'insured',
    payeeId: policy.insuredId,
    payeeName: insuredName,
    creditInvoiceId: credit.invoice.id,
    bankAccountId: trust.bankAccountId,
    method: 'check',
    amountCents,
    status: 'requested',
    externalReference: null,
    requestedAt: book.now,
    issuedAt: null,
    clearedAt: null,
    endedAt: null,
  });
  const approverId = billing.story.market.staff.financeAnalyst.id;
  book.plan(later(book.now, approvalDays), 'decideRefund', approverId, () => {
    if (disbursement.status === 'requested') book.move(disbursement, 'approved');
  });
  book.plan(later(book.now, issueDays), 'issueRefund', approverId, () => issue(billing, disbursement));
  return { disbursement, money, posted };
};

/** Sends the check, or waits when the money has already been paid on: the carrier first gives back its part. */
const issue = (billing: PolicyBilling, disbursement: Stored<'disbursements'>): void => {
  const { book, ledger, policy, trust } = billing;
  if (disbursement.status !== 'approved') return;
  const amountCents = BigInt(disbursement.amountCents);
  const draw = { payee: accounts.refundPayable(policy.id).name, amountCents };
  if (refuseDraw(trust.position(), draw)) {
    const analystId = billing.story.market.staff.financeAnalyst.id;
    book.plan(later(book.now, retryDays), 'issueRefund', analystId, () => issue(billing, disbursement));
    return;
  }
  const externalReference = trust.nextReference('check');
  book.move(disbursement, 'issued', undefined, { issuedAt: book.now, externalReference });
  ledger.post(
    { event: 'refund_paid', policyId: policy.id, bankAccountId: trust.bankAccountId, amountCents },
    {
      subjectId: disbursement.id,
      policyId: policy.id,
      description: `${policy.number} refunded, ${disbursement.externalReference}`,
    },
  );
  book.plan(later(book.now, clearingDays), 'clearDisbursement', undefined, () => {
    book.move(disbursement, 'cleared', undefined, { clearedAt: book.now });
  });
};

/** Calls a refund off while it has not been sent: the credit is open again. Says whether it could. */
export const callOffRefund = (
  billing: PolicyBilling,
  credit: Bill,
  { disbursement, money, posted }: Refund,
): boolean => {
  const { book, ledger, policy } = billing;
  if (disbursement.status !== 'requested' && disbursement.status !== 'approved') return false;
  book.move(disbursement, 'voided', undefined, { endedAt: book.now });
  changeCollected(billing, money);
  settle(billing, credit, money);
  if (posted) {
    const description = `${credit.invoice.number} not refunded: ${policy.number} is reinstated`;
    ledger.reverse(posted, { subjectId: credit.invoice.id, policyId: policy.id, description });
  }
  return true;
};
