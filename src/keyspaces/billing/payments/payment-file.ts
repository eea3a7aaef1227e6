import type { GraphContext } from '../../../graphql/context.ts';
import { accounts } from '../rules/accounts.ts';
import type { PostingLine } from '../rules/posting/lines.ts';

const lines = {
  columns: { debitCents: true, creditCents: true },
  with: { account: { columns: { name: true, kind: true, type: true } } },
} as const;

type Eyes = Pick<GraphContext, 'billingDb' | 'rulesDb'>;

/** Reads the entries about some subjects, with their lines, past the viewer's eyes. */
export const readEntries = ({ rulesDb }: Pick<Eyes, 'rulesDb'>, subjectIds: readonly string[]) =>
  rulesDb('billing').query.journalEntries.findMany({
    where: { subjectId: { in: [...subjectIds] } },
    with: { lines },
  });

/**
 * Reads a payment that the viewer sees, and then what it pays: an allocation never changes, and whoever adds one changes the
 * version of the payment, so that one which is missing here is seen by it. Null when the viewer has no such payment.
 */
export const readPayment = async ({ billingDb, rulesDb }: Eyes, paymentId: string) => {
  const payment = await billingDb.query.payments.findFirst({ where: { id: paymentId } });
  if (!payment) return null;
  const allocations = await rulesDb('billing').query.paymentAllocations.findMany({ where: { paymentId } });
  return { ...payment, allocations };
};

/** A payment with what it pays. */
export type Payment = NonNullable<Awaited<ReturnType<typeof readPayment>>>;

/** Reads what the allocations of a payment have earned, and what the ledger says of them and of the payment: neither ever changes. */
export const readPaymentFile = async (context: Pick<Eyes, 'rulesDb'>, payment: Payment) => {
  const allocationIds = payment.allocations.map(({ id }) => id);
  const [entries, commissionLines] = await Promise.all([
    readEntries(context, [payment.id, ...allocationIds]),
    allocationIds.length === 0
      ? []
      : context.rulesDb('billing').query.commissionLines.findMany({ where: { allocationId: { in: allocationIds } } }),
  ]);
  const entriesOf = (id: string) => entries.filter(({ subjectId }) => subjectId === id);
  return {
    ...payment,
    journalEntries: entriesOf(payment.id),
    allocations: payment.allocations.map((allocation) => ({
      ...allocation,
      journalEntries: entriesOf(allocation.id),
      commissionLines: commissionLines.filter(({ allocationId }) => allocationId === allocation.id),
    })),
  };
};

/** A payment with all that hangs on it. */
export type PaymentFile = Awaited<ReturnType<typeof readPaymentFile>>;

/** An allocation of a payment. */
export type FiledAllocation = PaymentFile['allocations'][number];

/** The allocations of a payment that were not taken back. */
export const standingAllocations = <Allocation extends Payment['allocations'][number]>({
  allocations,
}: {
  readonly allocations: readonly Allocation[];
}): Allocation[] => {
  const reversed = new Set(allocations.flatMap(({ reversesAllocationId }) => reversesAllocationId ?? []));
  return allocations.filter(({ id, reversesAllocationId }) => reversesAllocationId === null && !reversed.has(id));
};

/** Whether an allocation was received in advance of its charge: the entry that booked it has paid into the policy's advances. */
export const isReceivedInAdvance = (
  { journalEntries: booked }: PaymentFile,
  allocation: FiledAllocation,
  policyId: string,
) =>
  booked.some(
    ({ postedAt, lines }) =>
      postedAt.getTime() === allocation.createdAt.getTime() &&
      lines.some(({ account, creditCents }) => account?.name === accounts.advance(policyId).name && creditCents > 0n),
  );

/** What waits in suspense of a payment, in cents: no invoice has taken it, and nobody is or shall be paid back with it. */
export const unappliedCents = ({ amountCents, refundedCents, allocations }: Payment): bigint =>
  allocations.reduce((left, allocation) => left - allocation.amountCents, amountCents - refundedCents);

/** The lines of an entry as the rules of posting take them. */
export const postingLinesOf = (entry: PaymentFile['journalEntries'][number]): PostingLine[] =>
  entry.lines.map(({ account, debitCents, creditCents }) => {
    if (!account) throw new Error(`A line of the entry ${entry.id} has no account.`);
    return { account, debitCents, creditCents };
  });
