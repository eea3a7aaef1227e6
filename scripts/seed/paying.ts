import { type Money, minus, plus, totalOf } from '../../src/keyspaces/billing/rules/money.ts';
import { openCents } from '../../src/keyspaces/billing/rules/open-items.ts';
import { allocatePayment, appliedTo, statusAfter } from '../../src/keyspaces/billing/rules/paying.ts';
import { numberedBy } from '../../src/keyspaces/billing/rules/payment-reference.ts';
import type { Collection, PolicyBilling } from './billing.ts';
import type { Stored } from './book.ts';
import { dayOf } from './calendar.ts';
import { changeCollected } from './collected.ts';
import { earnCommission } from './commissions.ts';
import { cureIfPaid } from './dunning.ts';
import { type Bill, openInvoice } from './invoicing.ts';
import type { PostedEntry } from './ledger.ts';
import { ownersOf } from './views.ts';

const methods = ['ach', 'ach', 'ach', 'check', 'card', 'wire'] as const;

/** A payment with its entry, so that it can be returned. */
export interface Received {
  readonly payment: Stored<'payments'>;
  readonly posted: PostedEntry | null;
  readonly collections: readonly Collection[];
}

/** Receives what is open of an invoice, or a share of it. A void invoice is not paid, nor one that a credit has paid. */
export const pay = (billing: PolicyBilling, bill: Bill, share = 1n): Received | undefined =>
  billing.book.act('recordPayment', billing.story.market.staff.financeAnalyst.id, () => receive(billing, bill, share));

const receive = (billing: PolicyBilling, bill: Bill, share: bigint): Received | undefined => {
  const amountCents = totalOf(bill.open) / share;
  if (amountCents <= 0n || bill.invoice.status === 'void') return undefined;
  const { book, ledger, policy, trust, insuredName } = billing;
  const method = book.random.pick(methods);
  const payment = book.add('payments', {
    policyId: policy.id,
    ...ownersOf(policy),
    payerKind: 'insured',
    payerId: policy.insuredId,
    payerName: insuredName,
    bankAccountId: trust.bankAccountId,
    method,
    processor: trust.processorOf(method),
    externalReference: trust.nextReference(method),
    numberedBy: numberedBy({ method, payerId: policy.insuredId, payerName: insuredName }),
    amountCents,
    refundedCents: 0n,
    status: 'received',
    receivedAt: book.now,
    reversesPaymentId: null,
  });
  const to = appliedTo(
    { beginsOn: billing.beginsOn, collectingSince: billing.schedule.collectingSince ?? null },
    dayOf(book.now),
  );
  const inAdvance = to === 'advance';
  const collections = allocate(billing, payment, [bill], inAdvance);
  const posted = ledger.post(
    {
      event: 'payment_received',
      orgId: book.orgId,
      bankAccountId: trust.bankAccountId,
      applied: [{ to, policyId: policy.id, amountCents }],
      unappliedCents: 0n,
    },
    {
      subjectId: payment.id,
      policyId: policy.id,
      description: `${bill.invoice.number} paid, ${payment.externalReference}`,
    },
  );
  if (inAdvance) billing.advances.push(...collections);
  else for (const collection of collections) collect(billing, collection);
  cureIfPaid(billing);
  return { payment, posted, collections };
};

/** Allocates a payment to bills, the oldest due first. */
export const allocate = (
  billing: PolicyBilling,
  payment: Stored<'payments'>,
  bills: readonly Bill[],
  receivedInAdvance: boolean,
): Collection[] => {
  const { allocations } = allocatePayment(BigInt(payment.amountCents), bills.map(openInvoice));
  return allocations.flatMap((values) => {
    const bill = bills.find(({ invoice }) => invoice.id === values.invoiceId);
    if (!bill) return [];
    const allocation = billing.book.add('paymentAllocations', {
      paymentId: payment.id,
      ...values,
      reversesAllocationId: null,
    });
    settle(billing, bill, values);
    return [{ allocation, transactionId: bill.transactionId, receivedInAdvance, earned: null }];
  });
};

/** Takes an amount off what is open of a bill, and moves invoice and installment along. A negative one puts it back. */
export const settle = ({ book }: PolicyBilling, bill: Bill, money: Money): void => {
  const { invoice, part } = bill;
  bill.open = plus(bill.open, minus(money));
  const [totalCents, paidCents] = [BigInt(invoice.totalCents), BigInt(invoice.paidCents) + totalOf(money)];
  book.change(invoice, {
    openCents: openCents({ status: invoice.status, totalCents, paidCents }),
    paidCents,
    paidPremiumCents: BigInt(invoice.paidPremiumCents) + money.premiumCents,
    paidTaxCents: BigInt(invoice.paidTaxCents) + money.taxCents,
    paidFeeCents: BigInt(invoice.paidFeeCents) + money.feeCents,
  });
  const status = statusAfter({ totalCents, paidCents, dueDate: invoice.dueDate }, dayOf(book.now));
  if (status !== invoice.status) book.move(invoice, status);
  const partStatus = status === 'open' ? 'invoiced' : status;
  if (part && part.status !== partStatus) book.change(part, { status: partStatus });
};

/** Counts an allocation as collected, with the commission that it earns. */
export const collect = (billing: PolicyBilling, collection: Collection): void => {
  const { allocation, transactionId } = collection;
  changeCollected(billing, {
    premiumCents: BigInt(allocation.premiumCents),
    taxCents: BigInt(allocation.taxCents),
    feeCents: BigInt(allocation.feeCents),
  });
  collection.earned = earnCommission(billing, { transactionId, allocationId: allocation.id });
};

/** The term begins, or ends before it began: what was paid in advance counts as collected. */
export const beginTerm = (billing: PolicyBilling): void =>
  billing.book.act('applyAdvance', undefined, () => applyAdvances(billing));

const applyAdvances = (billing: PolicyBilling): void => {
  const { book, ledger, policy, schedule } = billing;
  if (!schedule.collectingSince) book.change(schedule, { collectingSince: book.now });
  const advances = billing.advances.splice(0);
  const amountCents = advances.reduce((sum, { allocation }) => sum + BigInt(allocation.amountCents), 0n);
  ledger.post(
    { event: 'advance_applied', policyId: policy.id, amountCents },
    { subjectId: policy.id, policyId: policy.id, description: `${policy.number} advance applied` },
  );
  for (const advance of advances) collect(billing, advance);
};
