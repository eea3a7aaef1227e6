import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { invoiceLines } from '../rules/invoicing.ts';
import { type Money, minus, noMoney, plus, totalOf } from '../rules/money.ts';
import { openCents } from '../rules/open-items.ts';
import { statusAfter } from '../rules/paying.ts';
import { settleCredit } from '../rules/settlement.ts';
import { writeInvoice } from '../write-invoice.ts';
import { type LockedInvoice, type LockedPart, openOf, type PolicyAccount } from './lock-account.ts';

/** What is returned of a policy, and as whose credit. */
export interface Return {
  readonly policyId: string;
  readonly policyNumber: string;
  readonly stateCode: string;
  /** What comes back of each kind: zero or more. */
  readonly credit: Money;
  /** Whether cover never began. */
  readonly flat: boolean;
  readonly creditInvoiceId: string;
  /** Today in the organization's calendar. */
  readonly today: string;
}

/** Kinds of invoices that ask for what a policy's transactions charge. */
const ofCharges: ReadonlySet<string> = new Set<LockedInvoice['kind']>(['installment', 'earned_balance', 'fee']);

/** Sets what is left of an installment; with nothing left it is waived. */
const reducePart = async (
  transaction: WriteTransaction<'billing'>,
  { id, status }: LockedPart,
  { premiumCents, taxCents, feeCents }: Money,
): Promise<bigint> => {
  const amountCents = premiumCents + taxCents;
  const waived = amountCents + feeCents === 0n;
  const rest = waived ? { installmentFeeCents: 0n, status: 'waived' as const } : { status };
  await transaction.set('installments', id, { amountCents, premiumCents, taxCents, feeCents, ...rest });
  return amountCents;
};

/** Adds to what is paid of an invoice; its installment goes with it. */
const settleInvoice = async (
  transaction: WriteTransaction<'billing'>,
  { invoice, part }: { readonly invoice: LockedInvoice; readonly part: LockedPart | undefined },
  money: Money,
  today: string,
): Promise<void> => {
  const paid = plus(invoice.paid, money);
  const paidCents = totalOf(paid);
  const status = statusAfter({ ...invoice, paidCents }, today);
  const { premiumCents: paidPremiumCents, taxCents: paidTaxCents, feeCents: paidFeeCents } = paid;
  const left = openCents({ status, totalCents: invoice.totalCents, paidCents });
  const settled = { paidCents, paidPremiumCents, paidTaxCents, paidFeeCents };
  await transaction.set('invoices', invoice.id, { status, openCents: left, ...settled });
  if (part) await transaction.set('installments', part.id, { status: status === 'open' ? 'invoiced' : status });
};

const writeCredit = async (
  transaction: WriteTransaction<'billing'>,
  account: PolicyAccount,
  { policyId, policyNumber, stateCode, creditInvoiceId, today }: Return,
  { credit, applied }: { readonly credit: Money; readonly applied: Money },
): Promise<void> => {
  const asked = minus(credit);
  const { programId, producerId, carrierId, insuredId } = account.schedule;
  const paid = minus(applied);
  await writeInvoice(transaction, {
    id: creditInvoiceId,
    policyId,
    ...{ programId, producerId, carrierId, insuredId },
    kind: 'credit',
    issueDate: today,
    dueDate: today,
    totalCents: totalOf(asked),
    lines: invoiceLines(asked, {
      installmentFeeCents: 0n,
      premium: `Return premium ${policyNumber}`,
      tax: `Surplus-lines tax and stamping fee ${stateCode} returned`,
    }),
    paid,
  });
};

/**
 * Settles what a policy returns: withdraws invoices, applies the credit to open ones, reduces what is not invoiced yet, and
 * leaves the rest to be refunded, in this order. Returns the rest, by how much what is collected changes, and what the
 * installments are by then, in cents: the schedule is changed by the caller.
 */
export const settleReturn = async (
  transaction: WriteTransaction<'billing'>,
  account: PolicyAccount,
  returned: Return,
): Promise<{ readonly refund: Money; readonly collectedChange: Money; readonly totalCents: bigint }> => {
  const { credit, flat, creditInvoiceId, today } = returned;
  const asking = account.invoices.filter((invoice) => ofCharges.has(invoice.kind) && totalOf(openOf(invoice)) > 0n);
  const pending = account.parts.filter(({ status }) => status === 'pending');
  const settled = settleCredit(credit, {
    invoices: asking.map((invoice) => ({ ...invoice, open: openOf(invoice) })),
    pending: pending.map(({ ordinal, premiumCents, taxCents, feeCents }) => ({
      ordinal,
      open: { premiumCents, taxCents, feeCents },
    })),
    flat,
  });
  const byId = new Map(asking.map((invoice) => [invoice.id, invoice]));
  const partOf = (invoiceId: string) => account.parts.find((part) => part.invoiceId === invoiceId);
  const left = new Map(account.parts.map(({ id, amountCents }) => [id, amountCents]));
  for (const { invoiceId } of settled.voided) {
    const part = partOf(invoiceId);
    if (part) left.set(part.id, await reducePart(transaction, part, noMoney));
    await transaction.set('invoices', invoiceId, { status: 'void', openCents: 0n });
  }
  for (const { ordinal, left: rest } of settled.reduced) {
    const part = pending.find((one) => one.ordinal === ordinal);
    if (part) left.set(part.id, await reducePart(transaction, part, rest));
  }
  for (const { invoiceId, ofItem } of settled.applications) {
    const invoice = byId.get(invoiceId);
    if (invoice) await settleInvoice(transaction, { invoice, part: partOf(invoiceId) }, ofItem, today);
  }
  const totalCents = [...left.values()].reduce((sum, amountCents) => sum + amountCents, 0n);
  const applied = settled.applications.reduce((sum, { ofCredit }) => plus(sum, ofCredit), noMoney);
  const ofCredit = plus(applied, settled.refund);
  if (totalOf(ofCredit) > 0n) await writeCredit(transaction, account, returned, { credit: ofCredit, applied });
  await transaction.insert(
    'creditApplications',
    settled.applications.map(({ invoiceId, ofItem }) => ({
      id: transaction.newId(identifierPrefixes.creditApplications),
      creditInvoiceId,
      invoiceId,
      amountCents: totalOf(ofItem),
      appliedOn: today,
    })),
  );
  return { refund: settled.refund, collectedChange: settled.collectedChange, totalCents };
};
