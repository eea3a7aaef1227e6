import { accounts } from '../../src/keyspaces/billing/rules/accounts.ts';
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
import { advanceRefund } from './funding.ts';
import type { Bill } from './invoicing.ts';
import type { PostedEntry } from './ledger.ts';
import { askForRefund, decideRefund } from './refund-approvals.ts';
import { ownersOf } from './views.ts';

/** A check that pays something back, and what was decided on it. */
export interface Check {
  readonly disbursement: Stored<'disbursements'>;
  readonly approval: Stored<'billingApprovals'>;
}

/** A check that was sent, with its entry. */
interface Sent {
  readonly disbursement: Stored<'disbursements'>;
  readonly posted: PostedEntry | null;
}

/** Days in which an insured cashes a check. */
const cashingDays = 9;

/** Days in which the post brings back a check that it cannot deliver. */
const postDays = 12;

/** The analyst asks for a check that pays back what is payable of a credit. */
export const askForCheck = (billing: PolicyBilling, credit: Bill, amountCents: bigint): Check => {
  const { book, ledger, policy, trust, insuredName, story } = billing;
  const refusal = refuseRefundRequest(amountCents, {
    payableCents: ledger.balanceOf(accounts.refundPayable(policy.id)),
    requestedCents: requestedCents(billing),
  });
  if (refusal) throw new Error(`${policy.number} has ${refusal.availableCents} cents to refund, not ${amountCents}.`);
  return book.act('requestRefund', story.market.staff.financeAnalyst.id, () => {
    const disbursement = book.add('disbursements', {
      policyId: policy.id,
      ...ownersOf(policy),
      ...requestedRefund({
        payeeKind: 'insured',
        payeeId: policy.insuredId,
        payeeName: insuredName,
        creditInvoiceId: credit.invoice.id,
        paymentId: null,
        bankAccountId: trust.bankAccountId,
        method: 'check',
        amountCents,
      }),
      requestedAt: book.now,
    });
    return { disbursement, approval: askForRefund(story.market, disbursement) };
  });
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

/** Another person decides, and the check is sent. */
export const planCheck = (
  billing: PolicyBilling,
  { disbursement, approval }: Check,
  then: (sent: Sent) => void,
): void => {
  const { book, story } = billing;
  const { financeAnalyst, financeManager } = story.market.staff;
  book.plan(later(book.now, refundDays.decision), 'decideRefund', financeManager.user.id, () => {
    if (disbursement.status !== 'requested') return;
    decideRefund(story.market, approval, { decision: 'approved', note: 'As credited; nothing is past due.' });
    book.move(disbursement, 'approved');
  });
  const issueFirst = () => issue(billing, disbursement, then, { ownMoney: false });
  book.plan(later(book.now, refundDays.issue), 'issueRefund', financeAnalyst.id, issueFirst);
};

/** The payments of a policy that stayed. */
const paymentsOf = ({ book, policy }: PolicyBilling): RefundedPayment[] =>
  book.rows.payments.flatMap(({ policyId, status, method, receivedAt, reversesPaymentId }) =>
    policyId === policy.id && status === 'received' && !reversesPaymentId
      ? [{ method, receivedOn: dayOf(receivedAt) }]
      : [],
  );

/**
 * Sends the check, or waits: for its payments to clear; and, when the money has already been paid on, once for the carrier to
 * give back its part. Then the organization puts its own money into trust, because the insured is owed it.
 */
const issue = (
  billing: PolicyBilling,
  disbursement: Stored<'disbursements'>,
  then: (sent: Sent) => void,
  { ownMoney }: { readonly ownMoney: boolean },
): void => {
  const { book, policy, trust, story } = billing;
  if (disbursement.status !== 'approved') return;
  const amountCents = BigInt(disbursement.amountCents);
  const payee = accounts.refundPayable(policy.id).name;
  const today = dayOf(book.now);
  const position = trust.position();
  const refusal = refuseRefundIssue({
    amountCents,
    payee,
    today,
    payments: paymentsOf(billing),
    position,
    accountCents: position.trustCents,
  });
  const tryAgain = (at: Date, next: { readonly ownMoney: boolean }) =>
    book.plan(at, 'issueRefund', story.market.staff.financeAnalyst.id, () => issue(billing, disbursement, then, next));
  if (refusal?.code === 'not_cleared_until') tryAgain(momentOf(refusal.date, 9), { ownMoney });
  else if (refusal && !ownMoney) tryAgain(later(book.now, refundDays.retry), { ownMoney: true });
  else {
    if (refusal) advanceRefund(story.market, refusal.byCents);
    then(send(billing, disbursement));
  }
};

const send = ({ book, ledger, policy, trust }: PolicyBilling, disbursement: Stored<'disbursements'>): Sent => {
  const amountCents = BigInt(disbursement.amountCents);
  const externalReference = trust.nextReference('check');
  book.move(disbursement, 'issued', undefined, { issuedAt: book.now, externalReference });
  const description = `${policy.number} refunded, ${externalReference}`;
  const posted = ledger.post(
    { event: 'refund_paid', orgId: book.orgId, policyId: policy.id, bankAccountId: trust.bankAccountId, amountCents },
    { subjectId: disbursement.id, policyId: policy.id, description },
  );
  return { disbursement, posted };
};

/** The insured cashes the check. */
export const clearLater = ({ book }: PolicyBilling, { disbursement }: Sent): void =>
  book.plan(later(book.now, cashingDays), 'clearDisbursement', undefined, () => {
    book.move(disbursement, 'cleared', undefined, { clearedAt: book.now });
  });

/** The post brings a check back that it could not deliver: its money is in trust again, and still payable. */
export const takeCheckBackLater = (billing: PolicyBilling, { disbursement, posted }: Sent, then: () => void): void => {
  const { book, ledger, policy, story } = billing;
  book.plan(later(book.now, postDays), 'voidRefund', story.market.staff.financeAnalyst.id, () => {
    book.move(disbursement, 'voided', undefined, { endedAt: book.now });
    const description = `${policy.number} refund ${disbursement.externalReference} came back undelivered`;
    if (posted) ledger.reverse(posted, { subjectId: disbursement.id, policyId: policy.id, description });
    then();
  });
};
