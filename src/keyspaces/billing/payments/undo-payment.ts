import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { event, type NewEvent } from '../../../events/event.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { notFound, type Refusal, refuse, staleVersion } from '../../../graphql/mutation/index.ts';
import { postAll } from '../post.ts';
import { AlreadyReversed } from '../refusals.ts';
import { type Entry, reversalOf } from '../rules/entry.ts';
import { receivedAt } from '../rules/received-at.ts';
import { paymentReturned } from '../rules/returning.ts';
import { readAccountingDate } from './accounting-date.ts';
import { bookOf } from './allocations.ts';
import type { BilledPolicy } from './billed-policies.ts';
import { readItems } from './payable-items.ts';
import { type PaymentFile, postingLinesOf, readPayment, readPaymentFile, standingAllocations } from './payment-file.ts';
import { paidPart } from './receiving.ts';
import { takeBack, type WentBack } from './take-back.ts';

/** Reads a payment that did not stay, with the invoices that it has paid. */
export const readPaymentToUndo = async (
  context: Pick<GraphContext, 'billingDb' | 'rulesDb' | 'today'>,
  paymentId: string,
  on: string,
) => {
  const [payment, accountingDate] = await Promise.all([
    readPayment(context, paymentId),
    readAccountingDate(context, on),
  ]);
  if (!payment) return notFound(paymentId, 'paymentId');
  const invoiceIds = new Set(standingAllocations(payment).map(({ invoiceId }) => invoiceId));
  const [file, items] = await Promise.all([readPaymentFile(context, payment), readItems(context, [...invoiceIds])]);
  return { file, standing: standingAllocations(file), items, on: accountingDate };
};

/** A payment that did not stay, with all that hangs on it. */
export type PaymentToUndo = Exclude<Awaited<ReturnType<typeof readPaymentToUndo>>, Refusal>;

/** What was undone, for what follows from it. */
export interface Undone extends WentBack {
  readonly reversingPaymentId: string;
  readonly policies: readonly BilledPolicy[];
  readonly version: number;
}

/** How a payment did not stay. */
export interface Undoing {
  readonly expectedVersion: number;
  readonly status: 'returned' | 'reversed';
  readonly returnedOn: string;
  readonly today: string;
  readonly description: string;
}

/** The exact reversals of the entries by which a payment was received and identified. */
const reversals = (
  { journalEntries, policyId }: PaymentFile,
  { subjectId, description, on }: { readonly subjectId: string; readonly description: string; readonly on: string },
): Entry[] => {
  const reversed = new Set(journalEntries.flatMap(({ reversalOfId }) => reversalOfId ?? []));
  const about = { subjectId, policyId, description, postingDate: on };
  return journalEntries.flatMap((entry) => {
    const lines = postingLinesOf(entry);
    if (reversed.has(entry.id) || entry.reversalOfId !== null) return [];
    if (entry.event === 'payment_received') return [reversalOf({ id: entry.id, lines }, about, 'payment_returned')];
    return entry.event === 'suspense_allocated' ? [reversalOf({ id: entry.id, lines }, about)] : [];
  });
};

/** Takes a payment back as a whole, wherever its money stands by then. */
export const undoPayment = async (
  transaction: WriteTransaction<'billing'>,
  { file, standing, items, on }: PaymentToUndo,
  { expectedVersion, status, returnedOn, today, description }: Undoing,
): Promise<Undone | Refusal> => {
  const payment = await transaction.lock('payments', file.id, ['version', 'status']);
  if (!payment) return notFound(file.id, 'paymentId');
  const returned = paymentReturned({ ...file, ...payment }, [], status);
  if (returned.outcome === 'refused' || file.reversesPaymentId !== null) return refuse(AlreadyReversed, ['paymentId']);
  const stale = staleVersion(payment, expectedVersion) ?? staleVersion(payment, file.version);
  if (stale) return stale;
  const back = transaction.newId(identifierPrefixes.payments);
  const taken = { file, allocations: standing, by: { paymentId: back }, items };
  const undone = await takeBack(transaction, taken, { today, on });
  const { policyId, producerId, carrierId, insuredId, payerKind, payerId, payerName } = file;
  const { bankAccountId, method, processor, numberedBy } = file;
  await transaction.insert('payments', [
    {
      id: back,
      policyId,
      producerId,
      carrierId,
      insuredId,
      payerKind,
      payerId,
      payerName,
      bankAccountId,
      method,
      processor,
      numberedBy,
      ...returned.payment,
      refundedCents: 0n,
      receivedAt: receivedAt(returnedOn, { today, now: transaction.now }),
    },
  ]);
  await transaction.set('payments', file.id, { status });
  const entries = [...reversals(file, { subjectId: back, description, on }), ...undone.entries];
  const policies = [...items.policies.values()];
  return { ...undone, entries, reversingPaymentId: back, policies, version: payment.version + 1 };
};

/** Posts what was undone together with what else it costs, and says so to whoever follows. */
export const concludeUndoing = async (
  transaction: WriteTransaction<'billing'>,
  { file, on }: PaymentToUndo,
  undone: Undone,
  more: {
    readonly entries: readonly (Entry | null)[];
    readonly feeInvoiceId: string | null;
    readonly status: 'returned' | 'reversed';
    readonly returnedOn: string;
  },
): Promise<NewEvent<'payment.returned'>> => {
  const { entries, feeInvoiceId, status, returnedOn } = more;
  await postAll(transaction, [...undone.entries, ...entries]);
  const { policyId: _, ...owners } = bookOf(undone.policies);
  return event(
    'payment.returned',
    { id: file.id, sequence: undone.version },
    {
      paymentId: file.id,
      reversingPaymentId: undone.reversingPaymentId,
      status,
      ...owners,
      amountCents: file.amountCents,
      returnedOn,
      accountingDate: on,
      allocations: undone.allocations.map(paidPart),
      feeInvoiceId,
    },
  );
};
