import { type Money, minus, totalOf } from '../../src/keyspaces/billing/rules/money.ts';
import type { PolicyBilling } from './billing.ts';
import { changeCollected } from './collected.ts';
import type { Bill } from './invoicing.ts';
import type { PostedEntry } from './ledger.ts';
import { settle } from './paying.ts';
import { decideRefund } from './refund-approvals.ts';
import { askForCheck, type Check, clearLater, planCheck, takeCheckBackLater } from './refund-checks.ts';

/** A refund that was asked for, what it pays back, and the entry by which it became payable. */
export interface Refund {
  /** The check, and who decides on it; another one once the first has come back. */
  check: Check;
  readonly money: Money;
  readonly posted: PostedEntry | null;
}

/** Makes the rest of a credit payable to the insured, and asks for its refund. */
export const requestRefund = (billing: PolicyBilling, credit: Bill, money: Money): Refund => {
  const { ledger, policy, story } = billing;
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
  const refund: Refund = { check: askForCheck(billing, credit, amountCents), money, posted };
  const { refund: fate } = story.request.plan;
  planCheck(billing, refund.check, (sent) => {
    if (!fate) clearLater(billing, sent);
    if (fate === 'comes_back')
      takeCheckBackLater(billing, sent, () => {
        refund.check = askForCheck(billing, credit, amountCents);
        planCheck(billing, refund.check, (again) => clearLater(billing, again));
      });
  });
  return refund;
};

/** Calls a refund off while it has not been sent: the credit is open again. Says whether it could. */
export const callOffRefund = (
  billing: PolicyBilling,
  credit: Bill,
  { check: { disbursement, approval }, money, posted }: Refund,
): boolean => {
  const { book, ledger, policy, story } = billing;
  if (disbursement.status !== 'requested' && disbursement.status !== 'approved') return false;
  if (approval.decision === 'pending') {
    const note = 'The policy is reinstated: nothing is to be paid back.';
    book.act('decideRefund', story.market.staff.financeManager.user.id, () =>
      decideRefund(story.market, approval, { decision: 'denied', note }),
    );
  }
  book.move(disbursement, 'voided', undefined, { endedAt: book.now });
  changeCollected(billing, money);
  settle(billing, credit, money);
  if (posted) {
    const description = `${credit.invoice.number} not refunded: ${policy.number} is reinstated`;
    ledger.reverse(posted, { subjectId: credit.invoice.id, policyId: policy.id, description });
  }
  return true;
};
