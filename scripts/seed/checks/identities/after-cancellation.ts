import { findings, groupBy, type RowsWith } from '../stored-rows.ts';

type Rows = RowsWith<{
  policies: 'id' | 'status' | 'cancellationDate';
  policyTransactions: 'policyId' | 'type' | 'bookedAt';
  invoices: 'id' | 'policyId' | 'kind' | 'status' | 'createdAt';
}>;

/** Once a policy is cancelled and cover has ended, no installment of it is invoiced any more, but what is earned and unpaid. */
export const checkAfterCancellation = (rows: Rows): string[] => {
  const cancellationsOf = groupBy(rows.policyTransactions, ({ type, policyId }) =>
    type === 'cancellation' ? policyId : null,
  );
  const invoicesOf = groupBy(rows.invoices, ({ kind, status, policyId }) =>
    kind === 'installment' && status !== 'void' ? policyId : null,
  );
  const cancelled = rows.policies.flatMap(({ id, status, cancellationDate }) =>
    status === 'cancelled' && cancellationDate ? [{ id, coverEnds: new Date(`${cancellationDate}T00:00:00Z`) }] : [],
  );
  return findings(cancelled, ({ id, coverEnds }) => {
    const bookedAt = cancellationsOf(id).map((transaction) => transaction.bookedAt.getTime());
    const ended = Math.max(coverEnds.getTime(), ...bookedAt);
    const late = invoicesOf(id).find(({ createdAt }) => createdAt.getTime() > ended);
    return late !== undefined && `Invoice ${late.id} asks for an installment after policy ${id} was cancelled.`;
  });
};
