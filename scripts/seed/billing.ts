import { writtenFor } from '../../src/keyspaces/billing/rules/agency-bill.ts';
import { installmentsOf, planTerms } from '../../src/keyspaces/billing/rules/installments.ts';
import { type InvoiceDays, invoicedOn, minimumDueDays } from '../../src/keyspaces/billing/rules/invoicing.ts';
import { type Money, moneyOfCharges } from '../../src/keyspaces/billing/rules/money.ts';
import { nothingWritten, type Written, writtenWith } from '../../src/keyspaces/billing/rules/policy-account.ts';
import type { PremiumParties, PremiumPosting } from '../../src/keyspaces/billing/rules/posting/premium.ts';
import { billAgency } from './agency-billing.ts';
import type { Book, Stored } from './book.ts';
import { dayOf, momentOf } from './calendar.ts';
import { collectedOf } from './collected.ts';
import { type Earned, writeCommission } from './commissions.ts';
import type { Delinquency } from './dunning.ts';
import { type Bill, invoicePart } from './invoicing.ts';
import type { Ledger, PostedEntry } from './ledger.ts';
import { beginTerm } from './paying.ts';
import type { PolicyStory } from './policy-opening.ts';
import type { Payer } from './stories.ts';
import { termsOn } from './terms.ts';
import type { Trust } from './trust.ts';
import { ownersOf } from './views.ts';

/** A policy transaction, whose charges are billed. */
export type Transaction = Stored<'policyTransactions'>;

/** The billing state of one policy during its story. */
export interface PolicyBilling {
  readonly book: Book;
  readonly ledger: Ledger;
  readonly trust: Trust;
  readonly story: Omit<PolicyStory, 'billing'>;
  readonly policy: Stored<'policies'>;
  readonly parties: PremiumParties;
  readonly insuredName: string;
  payer: Payer;
  readonly schedule: Stored<'billingSchedules'>;
  readonly parts: Stored<'installments'>[];
  readonly bills: Bill[];
  /** The day from which what is paid counts as collected: what comes before is an advance. */
  readonly beginsOn: string;
  readonly advances: Collection[];
  written: Written;
  /** What was collected and not given back, as the schedule says. */
  readonly collected: Money;
  readonly invoiceDays: InvoiceDays;
  /** The chain from an overdue invoice to its end, while it runs. */
  delinquency: Delinquency | null;
  /** Producer commission that has become due so far, less what was charged back. */
  earnedCents: bigint;
}

/** An allocation of a payment, and what its money has earned once it counts as collected: an advance waits for its charge. */
export interface Collection {
  readonly allocation: Stored<'paymentAllocations'>;
  readonly transactionId: string;
  readonly receivedInAdvance: boolean;
  earned: Earned | null;
}

/** Bills a new policy: its entry, its commission, and the schedule, of which each part is invoiced some days before it is due. */
export const billPolicy = (story: Omit<PolicyStory, 'billing'>, transaction: Transaction): PolicyBilling => {
  const { market, book, policy, product, request, risk } = story;
  const payer = request.plan.payer ?? 'prompt';
  // Who stops paying has something left to pay.
  const terms = termsOn(product, policy.effectiveDate);
  const plans = terms.installmentPlans.filter((plan) => payer === 'prompt' || planTerms[plan].parts.length > 1);
  const byAgency = billedToOf(policy) === 'agency';
  const plan = byAgency ? 'pif' : (request.plan.installmentPlan ?? book.random.pick(plans));
  const owed = moneyOfCharges(transaction.charges);
  const schedule = book.add('billingSchedules', {
    policyId: policy.id,
    programId: policy.programId,
    ...ownersOf(policy),
    plan,
    totalCents: owed.premiumCents + owed.taxCents,
    collectedPremiumCents: 0n,
    collectedTaxCents: 0n,
    collectedFeeCents: 0n,
    collectingSince: !byAgency && transaction.accountingDate > dayOf(book.now) ? null : book.now,
  });
  const billing: PolicyBilling = {
    book,
    ledger: market.ledger,
    trust: market.trust,
    story,
    policy,
    parties: { orgId: book.orgId, policyId: policy.id, ...ownersOf(policy) },
    insuredName: risk.insured.name,
    payer,
    schedule,
    parts: [],
    bills: [],
    beginsOn: transaction.accountingDate,
    advances: [],
    written: nothingWritten,
    get collected() {
      return collectedOf(schedule);
    },
    invoiceDays: { leadDays: terms.invoiceLeadDays, dueDays: minimumDueDays },
    delinquency: null,
    earnedCents: 0n,
  };
  market.trust.follow(billing);
  postPremium(billing, 'policy_bound', transaction);
  if (byAgency) {
    billAgency(billing, transaction);
    return billing;
  }
  const term = { inception: policy.effectiveDate, termMonths: policy.termMonths };
  for (const part of installmentsOf(planTerms[plan], term, { ...owed, taxesUpFront: terms.taxesUpFront })) {
    addPart(billing, transaction, part);
  }
  if (billing.beginsOn > dayOf(book.now)) book.agenda.schedule(momentOf(billing.beginsOn, 1), () => beginTerm(billing));
  return billing;
};

/** Whom the charges of a policy are billed to. */
export const billedToOf = ({ billingMethod }: Stored<'policies'>): PremiumPosting['billedTo'] =>
  billingMethod === 'agency' ? 'agency' : 'insured';

/** Posts what a transaction charges or returns, and writes its commissions. */
export const postPremium = (
  billing: PolicyBilling,
  event: PremiumPosting['event'],
  transaction: Transaction,
): PostedEntry | null => {
  const { ledger, parties, policy, written, earnedCents } = billing;
  const change: Written = {
    charges: transaction.charges,
    producerCommissionCents: BigInt(transaction.producerCommissionCents),
    mgaCommissionCents: BigInt(transaction.mgaCommissionCents),
  };
  const billedTo = billedToOf(policy);
  const accruedCommissionCents = written.producerCommissionCents - earnedCents;
  billing.written = writtenWith(written, writtenFor(billedTo, change));
  writeCommission(billing, transaction, accruedCommissionCents);
  return ledger.post(
    { event, parties, billedTo, ...change, accruedCommissionCents },
    {
      subjectId: transaction.id,
      policyId: policy.id,
      description: `${policy.number} ${event.replace('policy_', '').replace('_', ' ')}`,
      effectiveDate: transaction.accountingDate,
    },
  );
};

type PartValues = Pick<
  Stored<'installments'>,
  'dueDate' | 'amountCents' | 'premiumCents' | 'taxCents' | 'feeCents' | 'installmentFeeCents'
>;

/** Adds an installment and schedules its invoice, immediately when it is due soon. */
export const addPart = (billing: PolicyBilling, transaction: Transaction, values: PartValues): void => {
  const { book, schedule, parts } = billing;
  const { dueDate, amountCents, premiumCents, taxCents, feeCents, installmentFeeCents } = values;
  const part = book.add('installments', {
    scheduleId: schedule.id,
    transactionId: transaction.id,
    ordinal: parts.length + 1,
    dueDate,
    invoiceOn: invoicedOn(dueDate, billing.invoiceDays),
    amountCents,
    premiumCents,
    taxCents,
    feeCents,
    installmentFeeCents,
    status: 'pending',
    invoiceId: null,
  });
  parts.push(part);
  const invoicing = momentOf(invoicedOn(dueDate, billing.invoiceDays), 7);
  const invoice = () => book.act('runInvoicing', undefined, () => invoicePart(billing, part));
  if (dayOf(invoicing) <= dayOf(book.now)) invoice();
  else book.agenda.schedule(invoicing, invoice);
};
