import { hasHappened, lastDayOf } from '../../scripts/seed/checks/identities/closed-figures/days.ts';
import { type LossRows, lossesBy } from './recomputed-losses.ts';

/** What is asked of the totals of a claims bordereau. */
export const claimsTotals = `lineCount indemnity { previouslyPaid { amount } paidThisMonth { amount } paidToDate { amount } reserve { amount } }
  expense { previouslyPaid { amount } paidThisMonth { amount } paidToDate { amount } reserve { amount } } recovered { amount } recoveredThisMonth { amount }`;

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const nothing = { paid: 0n, outstanding: 0n };

/**
 * What the claims bordereaux of an organization say for a month, by program: recomputed claim by claim from what was booked. A
 * claim that was closed before, and of which nothing differs since, is none of their lines.
 */
export const bordereauxOf = (rows: LossRows, orgId: string, month: string) => {
  const [before, end] = [dayBefore(month), lastDayOf(month)];
  const figuresOn = (day: string) => lossesBy(rows, { orgId, sees: {}, day }, ({ id }) => id);
  const [was, is] = [figuresOn(before), figuresOn(end)];
  const wasBooked = (claimId: string): boolean => {
    const within = (moment: Date | null) => hasHappened(moment, end) && !hasHappened(moment, before);
    return (
      rows.movements.some((one) => one.claimId === claimId && within(one.createdAt)) ||
      rows.recoveries.some((one) => one.claimId === claimId && within(one.receivedAt)) ||
      rows.payments.some(
        (one) =>
          one.claimId === claimId && (within(one.issuedAt) || (one.issuedAt && within(one.stoppedAt ?? one.voidedAt))),
      )
    );
  };
  const told = rows.claims.filter(({ id, closedAt }) => is[id] && (!hasHappened(closedAt, before) || wasBooked(id)));
  const totals = [...Map.groupBy(told, ({ programId }) => programId)].map(([programId, claims]) => {
    const sum = (centsOf: (id: string) => bigint) => claims.reduce((all, { id }) => all + centsOf(id), 0n);
    const costOf = (kind: 'indemnity' | 'expense') => {
      const previouslyPaid = sum((id) => (was[id]?.[kind] ?? nothing).paid);
      const paidToDate = sum((id) => (is[id]?.[kind] ?? nothing).paid);
      const reserve = sum((id) => (is[id]?.[kind] ?? nothing).outstanding);
      return { previouslyPaid, paidThisMonth: paidToDate - previouslyPaid, paidToDate, reserve };
    };
    const recovered = sum((id) => is[id]?.recovered ?? 0n);
    const recoveredThisMonth = recovered - sum((id) => was[id]?.recovered ?? 0n);
    const figures = { indemnity: costOf('indemnity'), expense: costOf('expense'), recovered, recoveredThisMonth };
    return [programId, { lineCount: claims.length, ...figures }] as const;
  });
  return Object.fromEntries(totals);
};
