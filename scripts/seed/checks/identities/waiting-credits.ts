import { groupBy, type RowsWith, sumOf } from '../stored-rows.ts';
import { type LedgerRows, ledgerOf } from './ledger-view.ts';

/** What the credits are read from that wait to be refunded. */
export type CreditRows = LedgerRows &
  RowsWith<{
    invoices: 'id' | 'policyId';
    disbursements: 'creditInvoiceId' | 'amountCents' | 'status';
  }>;

/**
 * What is payable to the insured of a policy and not asked for yet, in cents: its credit is open then. A refund that is
 * asked for settles the credit, and leaves the payable only with its issue.
 */
export const waitingCreditsOf = (rows: CreditRows): ((orgId: string, policyId: string) => bigint) => {
  const { balanceOf } = ledgerOf(rows);
  const policyOf = new Map(rows.invoices.map(({ id, policyId }) => [id, policyId]));
  const askedOf = groupBy(rows.disbursements, ({ creditInvoiceId, status }) =>
    status === 'requested' || status === 'approved' ? (policyOf.get(creditInvoiceId ?? '') ?? null) : null,
  );
  return (orgId, policyId) => {
    // A liability: its balance is negative.
    const payableCents = -balanceOf(orgId, `refund:${policyId}:payable`);
    return payableCents - sumOf(askedOf(policyId), ({ amountCents }) => amountCents);
  };
};
