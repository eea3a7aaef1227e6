import { findings, groupBy, type RowsWith, sumOf } from '../stored-rows.ts';
import { type LedgerRows, ledgerOf } from './ledger-view.ts';
import { waitingCreditsOf } from './waiting-credits.ts';

/** What the identity of the collected money reads. */
type CollectedRows = LedgerRows &
  RowsWith<{
    billingSchedules: 'orgId' | 'policyId' | 'collectedPremiumCents' | 'collectedTaxCents' | 'collectedFeeCents';
    invoices: 'id' | 'policyId';
    paymentAllocations: 'invoiceId' | 'amountCents';
    disbursements: 'creditInvoiceId' | 'amountCents' | 'status';
    creditApplications: 'creditInvoiceId' | 'invoiceId' | 'amountCents';
  }>;

/**
 * What a policy has collected by its schedule is what payments were allocated to its invoices and what credits of other policies
 * pay of them, less what its own credits pay elsewhere, what was refunded, what is payable to its insured, and what waits in
 * advance of its term: the trust is held to these columns, so they are held to the payments themselves.
 */
export const checkCollected = (rows: CollectedRows): string[] => {
  const { balanceOf } = ledgerOf(rows);
  const waitingCredit = waitingCreditsOf(rows);
  const policyOf = new Map(rows.invoices.map(({ id, policyId }) => [id, policyId]));
  const allocatedTo = groupBy(rows.paymentAllocations, ({ invoiceId }) => policyOf.get(invoiceId) ?? null);
  const refundedOf = groupBy(rows.disbursements, ({ creditInvoiceId, status }) =>
    status === 'voided' ? null : (policyOf.get(creditInvoiceId ?? '') ?? null),
  );
  const crossing = rows.creditApplications.filter(
    ({ creditInvoiceId, invoiceId }) => policyOf.get(creditInvoiceId) !== policyOf.get(invoiceId),
  );
  const creditedTo = groupBy(crossing, ({ invoiceId }) => policyOf.get(invoiceId) ?? null);
  const creditedFrom = groupBy(crossing, ({ creditInvoiceId }) => policyOf.get(creditInvoiceId) ?? null);
  return findings(rows.billingSchedules, ({ orgId, policyId, ...collected }) => {
    const saidCents = collected.collectedPremiumCents + collected.collectedTaxCents + collected.collectedFeeCents;
    const movedCents =
      sumOf(allocatedTo(policyId), ({ amountCents }) => amountCents) +
      sumOf(creditedTo(policyId), ({ amountCents }) => amountCents) -
      sumOf(creditedFrom(policyId), ({ amountCents }) => amountCents) -
      sumOf(refundedOf(policyId), ({ amountCents }) => amountCents) +
      balanceOf(orgId, `advance:${policyId}:premium`) -
      waitingCredit(orgId, policyId);
    return (
      saidCents !== movedCents &&
      `The schedule of ${policyId} says ${saidCents} cents collected, its payments ${movedCents}.`
    );
  });
};
