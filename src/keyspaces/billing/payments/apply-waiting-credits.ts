import { and, eq, inArray } from 'drizzle-orm';
import { invoiceLines, invoices as invoiceTable } from '../../../../schema/billing/tables/index.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { voidUnsentRefunds } from '../refunds/void-unsent.ts';
import { type Entry, entryOf } from '../rules/entry.ts';
import { type Money, matchCredit, minus, noMoney, plus, takeFrom, totalOf } from '../rules/money.ts';
import { oldestFirst } from '../rules/paying.ts';
import type { BilledPolicy } from './billed-policies.ts';
import { type Collection, collect, type LockedSchedule } from './collect.ts';
import { type InvoiceToLock, type LockedInvoice, lockInvoice, paidOf, settleInvoice } from './locked-invoice.ts';
import { moneyOfLine, type PayableInvoice } from './payable-invoices.ts';

interface Days {
  readonly today: string;
  readonly on: string;
}

/** A credit with what of it waits by now: nothing has taken that, and no refund that was sent gives it back. */
interface WaitingCredit {
  readonly credit: LockedInvoice<InvoiceToLock & { readonly number: string }>;
  left: Money;
}

/** Locks the credits of a policy, whose schedule is locked, and frees what of them was set aside for refunds that are not sent. */
const lockWaitingCredits = async (
  transaction: WriteTransaction<'billing'>,
  policyId: string,
): Promise<WaitingCredit[]> => {
  const isCredit = and(eq(invoiceTable.policyId, policyId), eq(invoiceTable.kind, 'credit'));
  const found = await transaction.read('invoices', ['id', 'number', 'dueDate'], isCredit);
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const ofCredits = inArray(invoiceLines.invoiceId, ids);
  const lines = await transaction.read('invoiceLines', ['invoiceId', 'type', 'amountCents'], ofCredits);
  const waiting: WaitingCredit[] = [];
  for (const { id, number } of oldestFirst(found)) {
    const own = lines.filter(({ invoiceId }) => invoiceId === id);
    const asked = own.reduce((sum, line) => plus(sum, moneyOfLine(line)), noMoney);
    const credit = await lockInvoice(transaction, { id, number, installmentId: null, asked });
    if (!credit) continue;
    const freed = takeFrom(minus(paidOf(credit.row)), await voidUnsentRefunds(transaction, id));
    waiting.push({ credit, left: plus(minus(credit.open), freed) });
  }
  return waiting;
};

/** Uses a credit for an open invoice, as far as both reach. Returns what it takes off the invoice, and the entry. */
const useCredit = async (
  transaction: WriteTransaction<'billing'>,
  one: WaitingCredit,
  { invoice, open }: { readonly invoice: PayableInvoice; readonly open: Money },
  { today, on }: Days,
): Promise<{ readonly collection: Collection; readonly entry: Entry | null } | null> => {
  const { ofItem, ofCredit } = matchCredit(one.left, open);
  const amountCents = totalOf(ofItem);
  if (amountCents === 0n) return null;
  const { id: creditInvoiceId, number } = one.credit.invoice;
  const { id: invoiceId, policyId, transactionId } = invoice;
  one.left = plus(one.left, minus(ofCredit));
  const id = transaction.newId(identifierPrefixes.creditApplications);
  await transaction.insert('creditApplications', [{ id, creditInvoiceId, invoiceId, amountCents, appliedOn: today }]);
  // A credit comes with a cancellation, by which all that was paid in advance has met its charge: nothing of it is one.
  const entry = entryOf(
    { event: 'credit_applied', policyId, applied: [{ to: 'receivable', policyId, amountCents }] },
    { subjectId: id, policyId, description: `${number} pays ${invoice.number}`, postingDate: on },
  );
  return { collection: { subjectId: id, allocationId: null, transactionId, money: ofItem }, entry };
};

/** Invoices of one policy that are open again, and its schedule as it is by now. */
export interface Reopened {
  readonly policy: BilledPolicy;
  readonly schedule: LockedSchedule;
  readonly invoices: readonly PayableInvoice[];
}

/**
 * Has the credits of a policy pay its invoices that are open again, the oldest due first: whoever owes them is not paid back
 * before. Refunds that nobody has sent are called off for it; one that was sent stays, and the invoice with it. Returns the
 * entries, to be posted, what counts as collected by it, and which credits are changed.
 */
export const applyWaitingCredits = async (
  transaction: WriteTransaction<'billing'>,
  { policy, schedule, invoices }: Reopened,
  days: Days,
): Promise<{
  readonly entries: readonly (Entry | null)[];
  readonly collected: Money;
  readonly creditIds: readonly string[];
}> => {
  const credits = invoices.length === 0 ? [] : await lockWaitingCredits(transaction, policy.id);
  if (credits.length === 0) return { entries: [], collected: noMoney, creditIds: [] };
  const entries: (Entry | null)[] = [];
  const collections: Collection[] = [];
  for (const invoice of oldestFirst(invoices)) {
    const locked = await lockInvoice(transaction, invoice);
    if (!locked) continue;
    let paid = noMoney;
    for (const one of credits) {
      const open = plus(locked.open, minus(paid));
      const used = await useCredit(transaction, one, { invoice, open }, days);
      if (!used) continue;
      paid = plus(paid, used.collection.money);
      collections.push(used.collection);
      entries.push(used.entry);
    }
    if (totalOf(paid) > 0n) await settleInvoice(transaction, locked, paid, days.today);
  }
  for (const { credit, left } of credits) {
    await settleInvoice(transaction, credit, plus(left, credit.open), days.today);
  }
  const earned = await collect(transaction, policy, schedule, collections, days.on);
  const collected = collections.reduce((sum, { money }) => plus(sum, money), noMoney);
  return { entries: [...entries, ...earned], collected, creditIds: credits.map(({ credit }) => credit.invoice.id) };
};
