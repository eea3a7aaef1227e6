import { groupBy, type RowsWith, sumOf } from '../../stored-rows.ts';
import { dayOfMoment, hasHappened } from './days.ts';

/** What receivables are derived from. */
export type ReceivableRows = RowsWith<{
  policies: 'id' | 'billingMethod';
  policyTransactions:
    | 'orgId'
    | 'policyId'
    | 'type'
    | 'accountingDate'
    | 'bookedAt'
    | 'charges'
    | 'producerCommissionCents';
  invoices: 'orgId' | 'id' | 'policyId' | 'kind' | 'issueDate' | 'totalCents';
  installments: 'invoiceId' | 'installmentFeeCents';
  paymentAllocations: 'invoiceId' | 'amountCents' | 'createdAt';
  disbursements: 'orgId' | 'kind' | 'status' | 'amountCents' | 'requestedAt' | 'endedAt';
}>;

/** Invoices that charge something themselves; all others ask for what transactions have charged. */
const chargesItself: readonly string[] = ['fee', 'deductible'];

/** By policy, the day from which what is paid on it pays a charge: until then it is an advance. */
const beginnings = (transactions: ReceivableRows['policyTransactions']): ReadonlyMap<string, string> => {
  const days = new Map<string, string>();
  for (const { policyId, type, accountingDate, bookedAt } of transactions) {
    // A cancellation before the term begins brings the day forward.
    const day = type === 'cancellation' ? dayOfMoment(bookedAt) : accountingDate;
    const known = days.get(policyId);
    if (known === undefined || day < known) days.set(policyId, day);
  }
  return days;
};

/**
 * What an organization was owed at the end of a day: what transactions and invoices had charged, less what was paid of it,
 * with what had become payable to insureds instead.
 */
export const receivableAt = (rows: ReceivableRows) => {
  const beginsOn = beginnings(rows.policyTransactions);
  const byAgency = new Set(rows.policies.flatMap(({ id, billingMethod }) => (billingMethod === 'agency' ? id : [])));
  const installmentsOf = groupBy(rows.installments, ({ invoiceId }) => invoiceId);
  const allocationsOf = groupBy(rows.paymentAllocations, ({ invoiceId }) => invoiceId);
  return (orgId: string, day: string): bigint => {
    const own = <Row extends { readonly orgId: string }>(list: readonly Row[]) =>
      list.filter((row) => row.orgId === orgId);
    const charged = sumOf(own(rows.policyTransactions), ({ policyId, accountingDate, charges, ...commission }) => {
      if (accountingDate > day) return 0n;
      // An agency that bills the insured owes what its commission leaves.
      const keptCents = byAgency.has(policyId) ? commission.producerCommissionCents : 0n;
      return sumOf(charges, ({ amountCents }) => amountCents) - keptCents;
    });
    const invoices = own(rows.invoices);
    const byInvoice = sumOf(invoices, ({ id, kind, issueDate, totalCents }) => {
      if (issueDate > day) return 0n;
      if (chargesItself.includes(kind)) return totalCents;
      return sumOf(installmentsOf(id), ({ installmentFeeCents }) => installmentFeeCents);
    });
    const paid = sumOf(invoices, ({ id, policyId }) => {
      if ((beginsOn.get(policyId) ?? '') > day) return 0n;
      const made = allocationsOf(id).filter(({ createdAt }) => hasHappened(createdAt, day));
      return sumOf(made, ({ amountCents }) => amountCents);
    });
    // One that was called off is owed no more, and one whose check came back is asked for again; a stale one stays payable.
    const refunds = own(rows.disbursements).filter(
      ({ kind, status, requestedAt, endedAt }) =>
        kind === 'refund' && hasHappened(requestedAt, day) && (status === 'stale' || !hasHappened(endedAt, day)),
    );
    return charged + byInvoice - paid + sumOf(refunds, ({ amountCents }) => amountCents);
  };
};
