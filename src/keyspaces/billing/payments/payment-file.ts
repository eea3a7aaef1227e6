import type { GraphContext } from '../../../graphql/context.ts';
import { accounts } from '../rules/accounts.ts';
import type { PostingLine } from '../rules/posting/lines.ts';

const lines = {
  columns: { debitCents: true, creditCents: true },
  with: { account: { columns: { name: true, type: true } } },
} as const;

/**
 * Reads a payment with what it pays, what that has earned and what the ledger says of all of it: none of this ever changes,
 * and whoever adds to it changes the version of the payment. Null when the viewer has no such payment.
 */
export const readPaymentFile = async (
  { billingDb, rulesDb }: Pick<GraphContext, 'billingDb' | 'rulesDb'>,
  paymentId: string,
) => {
  const seen = await billingDb.query.payments.findFirst({ where: { id: paymentId }, columns: { id: true } });
  if (!seen) return null;
  const payment = await rulesDb('billing').query.payments.findFirst({
    where: { id: paymentId },
    with: {
      allocations: { with: { commissionLines: true, journalEntries: { with: { lines } } } },
      journalEntries: { with: { lines } },
    },
  });
  return payment ?? null;
};

/** A payment with all that hangs on it. */
export type PaymentFile = NonNullable<Awaited<ReturnType<typeof readPaymentFile>>>;

/** An allocation of a payment. */
export type FiledAllocation = PaymentFile['allocations'][number];

/** The allocations of a payment that were not taken back. */
export const standingAllocations = ({ allocations }: PaymentFile): FiledAllocation[] => {
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
export const unappliedCents = ({ amountCents, refundedCents, allocations }: PaymentFile): bigint =>
  allocations.reduce((left, allocation) => left - allocation.amountCents, amountCents - refundedCents);

/** The lines of an entry as the rules of posting take them. */
export const postingLinesOf = (entry: PaymentFile['journalEntries'][number]): PostingLine[] =>
  entry.lines.map(({ account, debitCents, creditCents }) => {
    if (!account) throw new Error(`A line of the entry ${entry.id} has no account.`);
    return { account, debitCents, creditCents };
  });
