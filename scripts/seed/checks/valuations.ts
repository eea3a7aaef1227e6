import { hasHappened, lastDayOf } from './identities/closed-figures/days.ts';
import { type Check, groupBy, type StoredRows, sumOf } from './stored-rows.ts';

// The arithmetic of the valuation is not used here: a fault in it would be found right.

/** What was booked on one claim, and how it came to be closed. */
type Rows = Pick<StoredRows, 'claimReserveLines' | 'claimReserveMovements' | 'claimPayments'>;

/** The cents that a claim held and had paid at the end of a day, by kind of cost. */
const moneyOn = (rows: Rows, costType: string, day: string) => {
  const lines = new Set(rows.claimReserveLines.filter((line) => line.costType === costType).map(({ id }) => id));
  const paid = sumOf(rows.claimPayments, (one) =>
    one.costType === costType &&
    hasHappened(one.issuedAt, day) &&
    !hasHappened(one.stoppedAt, day) &&
    !hasHappened(one.voidedAt, day)
      ? one.amountCents
      : 0n,
  );
  const reserved = sumOf(rows.claimReserveMovements, ({ reserveLineId, amountCents, createdAt }) =>
    lines.has(reserveLineId) && hasHappened(createdAt, day) ? amountCents : 0n,
  );
  return { paid, outstanding: reserved - paid };
};

/** Whether something was booked on a claim behind a day and until another one. */
const movedIn = (rows: Rows, before: string, lastDay: string): boolean => {
  const within = (moment: Date | null) => !hasHappened(moment, before) && hasHappened(moment, lastDay);
  const ofPayments = rows.claimPayments.some(({ issuedAt, stoppedAt, voidedAt }) =>
    [issuedAt, ...(issuedAt ? [stoppedAt, voidedAt] : [])].some(within),
  );
  return ofPayments || rows.claimReserveMovements.some(({ createdAt }) => within(createdAt));
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

type Change = StoredRows['claimsAuditEntries'][number];

/** What differs between where a valuation says that a claim stood and what the last change until that day says. */
const standingProblems = (row: StoredRows['claimValuations'][number], changes: readonly Change[], day: string) => {
  const until = changes
    .filter(({ createdAt }) => hasHappened(createdAt, day))
    .toSorted((one, other) => Number(one.createdAt) - Number(other.createdAt));
  const status = until.findLast(({ after }) => after && 'status' in after)?.after?.status;
  return [
    ...(status === undefined || status === row.status ? [] : [`says ${row.status}, its changes say ${status}`]),
    ...((row.status === 'closed') === (row.closedAt !== null)
      ? []
      : [`is ${row.status} and closed at ${row.closedAt}`]),
    ...(row.closedAt === null || hasHappened(row.closedAt, day) ? [] : ['was closed behind its last day']),
  ];
};

/**
 * How each claim was valued at the end of a month is what was booked on it until then, and where it stood then; a claim that
 * was open then has a valuation.
 */
export const checkValuations: Check = (rows) => {
  const [linesOf, movementsOf, paymentsOf] = [
    groupBy(rows.claimReserveLines, ({ claimId }) => claimId),
    groupBy(rows.claimReserveMovements, ({ claimId }) => claimId),
    groupBy(rows.claimPayments, ({ claimId }) => claimId),
  ];
  const changesOf = groupBy(rows.claimsAuditEntries, ({ entityId }) => entityId);
  const valuations = new Map(rows.claimValuations.map((row) => [`${row.claimId} ${row.month}`, row]));
  const problems: string[] = [];
  for (const { orgId, month, completedAt } of rows.claimMonths) {
    if (completedAt === null) continue;
    const [before, lastDay] = [dayBefore(month), lastDayOf(month)];
    for (const claim of rows.claims.filter((one) => one.orgId === orgId)) {
      const own = {
        claimReserveLines: linesOf(claim.id),
        claimReserveMovements: movementsOf(claim.id),
        claimPayments: paymentsOf(claim.id),
      };
      const row = valuations.get(`${claim.id} ${month}`);
      const where = `The valuation of ${claim.number} for ${month}`;
      if (!row) {
        const open = !hasHappened(claim.closedAt, before) || movedIn(own, before, lastDay);
        if (hasHappened(claim.reportedAt, lastDay) && open) problems.push(`${where} is missing.`);
        continue;
      }
      if (row.carrierId !== claim.carrierId || row.programId !== claim.programId)
        problems.push(`${where} is of others.`);
      problems.push(...standingProblems(row, changesOf(claim.id), lastDay).map((problem) => `${where} ${problem}.`));
      const made = ['indemnity', 'expense'].flatMap((costType) => [
        ...Object.values(moneyOn(own, costType, lastDay)),
        ...Object.values(moneyOn(own, costType, before)),
      ]);
      const stored = [
        ...[row.indemnityPaidCents, row.indemnityOutstandingCents],
        ...[row.indemnityPaidBeforeCents, row.indemnityOutstandingBeforeCents],
        ...[row.expensePaidCents, row.expenseOutstandingCents],
        ...[row.expensePaidBeforeCents, row.expenseOutstandingBeforeCents],
      ];
      if (made.join() !== stored.join())
        problems.push(`${where} says ${stored.join()}, what was booked says ${made.join()}.`);
    }
  }
  return problems;
};
