import { findings, type RowsWith, sumOf } from '../stored-rows.ts';
import { type LedgerRows, ledgerOf } from './ledger-view.ts';

type Rows = LedgerRows &
  RowsWith<{
    organizations: 'id';
    payments: 'orgId' | 'id' | 'amountCents';
    paymentAllocations: 'paymentId' | 'amountCents';
    disbursements: 'orgId' | 'paymentId' | 'status' | 'amountCents';
  }>;

/** The statuses of a refund whose money has left. */
const sent: ReadonlySet<string> = new Set(['issued', 'cleared', 'stale']);

/**
 * What is in suspense is what no invoice has taken of the payments: all that arrived, less what went back, less what is
 * allocated, less what was paid back.
 */
export const checkSuspense = (rows: Rows): string[] => {
  const { balanceOf } = ledgerOf(rows);
  const orgOf = new Map(rows.payments.map(({ id, orgId }) => [id, orgId]));
  return findings(rows.organizations, ({ id }) => {
    const booked = -balanceOf(id, `suspense:${id}:unapplied`);
    const received = sumOf(rows.payments, ({ orgId, amountCents }) => (orgId === id ? amountCents : 0n));
    const allocated = sumOf(rows.paymentAllocations, ({ paymentId, amountCents }) =>
      orgOf.get(paymentId) === id ? amountCents : 0n,
    );
    const refunded = sumOf(rows.disbursements, ({ orgId, paymentId, status, amountCents }) =>
      orgId === id && paymentId !== null && sent.has(status) ? amountCents : 0n,
    );
    const unapplied = received - allocated - refunded;
    return (
      booked !== unapplied && `Suspense of ${id} is at ${booked} cents, its payments leave ${unapplied} unapplied.`
    );
  });
};
