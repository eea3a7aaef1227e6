import { findings, groupBy, type RowsWith, sumOf } from '../stored-rows.ts';
import { type LedgerRows, ledgerOf } from './ledger-view.ts';
import { waitingCreditsOf } from './waiting-credits.ts';

type Rows = LedgerRows &
  RowsWith<{
    policies: 'orgId' | 'id';
    producers: 'orgId' | 'id';
    disbursements: 'creditInvoiceId' | 'amountCents' | 'status';
    invoices: 'id' | 'orgId' | 'policyId' | 'producerId' | 'insuredId' | 'kind' | 'status' | 'totalCents' | 'paidCents';
    billingSchedules: 'id' | 'policyId';
    installments: 'scheduleId' | 'status' | 'amountCents' | 'feeCents';
  }>;

const openCents = ({ status, totalCents, paidCents }: Rows['invoices'][number]): bigint =>
  status === 'void' || status === 'draft' ? 0n : totalCents - paidCents;

/**
 * What a policy owes by the ledger, less what was paid in advance, is what is open of its invoices, less its unused credits,
 * and what is not yet invoiced. A deductible that was billed is owed by the insured, and stands on an account of its own; so does
 * what an agency owes that bills its insureds itself.
 */
export const checkReceivables = (rows: Rows): string[] => {
  const { balanceOf } = ledgerOf(rows);
  const waitingCredit = waitingCreditsOf(rows);
  const invoicesOf = groupBy(rows.invoices, ({ kind, policyId }) =>
    kind === 'deductible' || kind === 'account_current' ? null : policyId,
  );
  const accountCurrent = groupBy(rows.invoices, ({ kind, producerId }) =>
    kind === 'account_current' ? producerId : null,
  );
  const scheduleOf = new Map(rows.billingSchedules.map(({ policyId, id }) => [policyId, id]));
  const pendingOf = groupBy(rows.installments, ({ scheduleId, status }) => (status === 'pending' ? scheduleId : null));
  const deductibles = groupBy(rows.invoices, ({ kind, insuredId }) => (kind === 'deductible' ? insuredId : null));
  const insureds = new Map(rows.invoices.flatMap(({ orgId, insuredId }) => (insuredId ? [[insuredId, orgId]] : [])));
  return [
    ...findings(rows.policies, ({ orgId, id }) => {
      // An advance is a liability: its balance is negative already. A credit that waits to be refunded is payable, and owed no more.
      const booked =
        balanceOf(orgId, `ar:${id}:receivable`) + balanceOf(orgId, `advance:${id}:premium`) - waitingCredit(orgId, id);
      const asked =
        sumOf(invoicesOf(id), openCents) +
        sumOf(pendingOf(scheduleOf.get(id) ?? ''), ({ amountCents, feeCents }) => amountCents + feeCents);
      return booked !== asked && `Policy ${id} owes ${booked} cents by the ledger and ${asked} by its invoices.`;
    }),
    ...findings(rows.producers, ({ orgId, id }) => {
      const booked = balanceOf(orgId, `ar:${id}:account-current`);
      const asked = sumOf(accountCurrent(id), openCents);
      return booked !== asked && `Agency ${id} owes ${booked} cents by the ledger and ${asked} by its account current.`;
    }),
    ...findings([...insureds], ([insuredId, orgId]) => {
      const booked = balanceOf(orgId, `ar:${insuredId}:deductible`);
      const asked = sumOf(deductibles(insuredId), openCents);
      return (
        booked !== asked && `Insured ${insuredId} owes ${booked} cents of deductibles, its invoices ask for ${asked}.`
      );
    }),
  ];
};
