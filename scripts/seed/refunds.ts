import { accounts } from '../../src/keyspaces/billing/rules/accounts.ts';
import { type Money, minus, totalOf } from '../../src/keyspaces/billing/rules/money.ts';
import {
  type RefundedPayment,
  refundDays,
  refuseRefundIssue,
  refuseRefundRequest,
  requestedRefund,
} from '../../src/keyspaces/billing/rules/refunds.ts';
import type { PolicyBilling } from './billing.ts';
import type { Stored } from './book.ts';
import { dayOf, later, momentOf } from './calendar.ts';
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

/** Days after which an insured has cashed a check. */
const cashingDays = 4;

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
  const refusal = refuseRefundRequest(amountCents, {
    payableCents: ledger.balanceOf(accounts.refundPayable(policy.id)),
    requestedCents: requestedCents(billing),
  });
  if (refusal) throw new Error(`${policy.number} has ${refusal.availableCents} cents to refund, not ${amountCents}.`);
  const disbursement = book.add('disbursements', {
    policyId: policy.id,
    ...ownersOf(policy),
    ...requestedRefund({
      payeeKind: 'insured',
      payeeId: policy.insuredId,
      payeeName: insuredName,
      creditInvoiceId: credit.invoice.id,
      bankAccountId: trust.bankAccountId,
      method: 'check',
      amountCents,
    }),
    requestedAt: book.now,
  });
  const approverId = billing.story.market.staff.financeAnalyst.id;
  book.plan(later(book.now, refundDays.decision), 'decideRefund', approverId, () => {
    if (disbursement.status === 'requested') book.move(disbursement, 'approved');
  });
  book.plan(later(book.now, refundDays.issue), 'issueRefund', approverId, () => issue(billing, disbursement));
  return { disbursement, money, posted };
};

/** What was asked for of a policy's refunds and is not sent yet. */
const requestedCents = ({ book, policy }: PolicyBilling): bigint =>
  book.rows.disbursements.reduce(
    (sum, { policyId, kind, status, amountCents }) =>
      policyId === policy.id && kind === 'refund' && (status === 'requested' || status === 'approved')
        ? sum + BigInt(amountCents)
        : sum,
    0n,
  );

/** The payments of a policy that stayed. */
const paymentsOf = ({ book, policy }: PolicyBilling): RefundedPayment[] =>
  book.rows.payments.flatMap(({ policyId, status, method, receivedAt, reversesPaymentId }) =>
    policyId === policy.id && status === 'received' && !reversesPaymentId
      ? [{ method, receivedOn: dayOf(receivedAt) }]
      : [],
  );

/** Sends the check, or waits: for its payments to clear, or when the money has already been paid on: the carrier first gives back its part. */
const issue = (billing: PolicyBilling, disbursement: Stored<'disbursements'>): void => {
  const { book, ledger, policy, trust } = billing;
  if (disbursement.status !== 'approved') return;
  const amountCents = BigInt(disbursement.amountCents);
  const payee = accounts.refundPayable(policy.id).name;
  const today = dayOf(book.now);
  const position = trust.position();
  const refusal = refuseRefundIssue({ amountCents, payee, today, payments: paymentsOf(billing), position });
  if (refusal) {
    const analystId = billing.story.market.staff.financeAnalyst.id;
    const again = refusal.code === 'not_cleared_until' ? momentOf(refusal.date, 9) : later(book.now, refundDays.retry);
    book.plan(again, 'issueRefund', analystId, () => issue(billing, disbursement));
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
  book.plan(later(book.now, cashingDays), 'clearDisbursement', undefined, () => {
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
