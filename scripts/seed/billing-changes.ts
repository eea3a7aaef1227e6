import { additionalInstallment } from '../../src/keyspaces/billing/rules/installments.ts';
import { billAgency } from './agency-billing.ts';
import { addPart, billedToOf, type PolicyBilling, postPremium, type Transaction } from './billing.ts';
import { dayOf } from './calendar.ts';
import { earnCommission, restoreCommission } from './commissions.ts';
import { fundTrust } from './funding.ts';
import { openBills } from './invoicing.ts';
import type { PostedEntry } from './ledger.ts';
import { beginTerm, pay } from './paying.ts';
import type { PolicyStory } from './policy-opening.ts';
import { callOffRefund } from './refunds.ts';
import { changeTotal, type Settled, settleReturn, useCredit } from './settling.ts';

/** What a return has posted and settled, so that a reinstatement can take it back. */
export interface Returned extends Settled {
  readonly posted: PostedEntry | null;
}

/** Bills the charges of a transaction as one more installment, which is invoiced at once. */
const addCharges = (billing: PolicyBilling, transaction: Transaction): void => {
  if (billedToOf(billing.policy) === 'agency') {
    billAgency(billing, transaction);
    return;
  }
  const installment = additionalInstallment(transaction.charges, dayOf(billing.book.now));
  if (!installment) return;
  addPart(billing, transaction, installment);
  changeTotal(billing);
};

/** What the entry of additional premium says, by the type of the transaction. */
const additionOf = ({ type }: Transaction) => {
  if (type === 'reinstatement') return 'policy_reinstated';
  return type === 'audit' ? 'policy_audited' : 'policy_endorsed';
};

/** Bills additional premium: of an endorsement, of an audit, or of cover that begins again after a lapse. */
export const billAddition = ({ billing }: PolicyStory, transaction: Transaction): void => {
  postPremium(billing, additionOf(transaction), transaction);
  addCharges(billing, transaction);
  fundTrust(billing.story.market);
};

/** Settles returned premium with the insured; an agency that bills the insured itself has a credit on its account instead. */
const settleWith = (billing: PolicyBilling, transaction: Transaction, flat: boolean): Settled => {
  if (billedToOf(billing.policy) === 'insured') return settleReturn(billing, transaction, flat);
  return { credit: billAgency(billing, transaction), refund: null };
};

/** Posts returned premium and settles it with whom it was billed to. */
export const billReturn = ({ billing }: PolicyStory, transaction: Transaction, flat: boolean): Returned => {
  // A cancellation before the term begins finds premium that was paid in advance: it is what the return gives back.
  if (transaction.type === 'cancellation') beginTerm(billing);
  const posted = postPremium(billing, 'premium_returned', transaction);
  const settled = settleWith(billing, transaction, flat);
  fundTrust(billing.story.market);
  return { posted, ...settled };
};

/** Receives what is past due, from somebody who pays on time from now on. */
const payPastDue = (billing: PolicyBilling): void => {
  billing.payer = 'prompt';
  for (const bill of openBills(billing)) if (bill.invoice.status === 'overdue') pay(billing, bill);
};

/** Bills the rest of the term of a policy that has lapsed: what is past due is paid first. */
export const billResumption = (story: PolicyStory, transaction: Transaction): void => {
  payPastDue(story.billing);
  billAddition(story, transaction);
};

/** Reinstates: takes the return back, receives what is past due, and bills the returned premium again. */
export const billReinstatement = (
  { billing, policy }: PolicyStory,
  transaction: Transaction,
  { posted, credit, refund }: Returned,
): void => {
  const { ledger } = billing;
  const called = credit && refund && callOffRefund(billing, credit, refund);
  if (posted) {
    ledger.reverse(posted, {
      subjectId: transaction.id,
      policyId: policy.id,
      description: `${policy.number} reinstated`,
    });
  }
  restoreCommission(billing, transaction, posted);
  payPastDue(billing);
  addCharges(billing, transaction);
  const bill = billing.bills.at(-1);
  if (called && bill) useCredit(billing, credit, bill);
  earnCommission(billing, { transactionId: transaction.id });
  fundTrust(billing.story.market);
};
