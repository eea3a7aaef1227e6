import { dayOf } from '../../../src/keyspaces/global/rules/dates.ts';
import { groupBy, type RowsWith, sumOf } from './stored-rows.ts';

/** What tells how much of a policy's invoices was past due at a moment. */
export type PastDueRows = RowsWith<{
  invoices: 'id' | 'policyId' | 'dueDate' | 'totalCents' | 'status' | 'createdAt' | 'updatedAt';
  paymentAllocations: 'invoiceId' | 'amountCents' | 'createdAt';
  creditApplications: 'invoiceId' | 'amountCents' | 'createdAt';
}>;

/**
 * How much of a policy's invoices was past due at a moment, in cents: by what had been paid and credited until then, and
 * not by what the invoices say today.
 */
export const pastDueOf = ({ invoices, paymentAllocations, creditApplications }: PastDueRows) => {
  const invoicesOf = groupBy(invoices, ({ policyId }) => policyId);
  const settlementsOf = groupBy([...paymentAllocations, ...creditApplications], ({ invoiceId }) => invoiceId);
  return (policyId: string, at: Date): bigint => {
    const due = invoicesOf(policyId).filter(
      ({ dueDate, totalCents, status, createdAt, updatedAt }) =>
        // One that is void was withdrawn with its last change.
        dueDate < dayOf(at) && totalCents > 0n && createdAt <= at && (status !== 'void' || updatedAt > at),
    );
    return sumOf(due, ({ id, totalCents }) => {
      const settled = settlementsOf(id).filter(({ createdAt }) => createdAt <= at);
      return totalCents - sumOf(settled, ({ amountCents }) => amountCents);
    });
  };
};
