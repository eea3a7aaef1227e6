import { findings, type RowsWith, sumOf } from '../stored-rows.ts';
import { type LedgerRows, ledgerOf } from './ledger-view.ts';

type Rows = LedgerRows &
  RowsWith<{
    accountingPeriods: 'orgId' | 'id' | 'month' | 'status' | 'closedAt' | 'postedCents';
    policyTransactions: 'orgId' | 'id' | 'accountingDate' | 'bookedAt';
  }>;

const monthOf = (day: string) => day.slice(0, 7);

/** Nothing is dated into a month after its closing, and what was posted in it is still what its figures say. */
export const checkClosedMonths = (rows: Rows): string[] => {
  const { linesOf } = ledgerOf(rows);
  const closings = new Map(
    rows.accountingPeriods.flatMap(({ orgId, month, closedAt }) =>
      closedAt ? [[`${orgId} ${monthOf(month)}`, closedAt] as const] : [],
    ),
  );
  const isTooLate = (orgId: string, day: string, at: Date): boolean => {
    const closedAt = closings.get(`${orgId} ${monthOf(day)}`);
    return closedAt !== undefined && at > closedAt;
  };
  return [
    ...findings(rows.accountingPeriods, ({ id, status, closedAt }) => {
      return (
        (status === 'closed' || status === 'reopening') !== (closedAt !== null) &&
        `Period ${id} is ${status}, closed at ${closedAt}.`
      );
    }),
    ...findings(rows.journalEntries, ({ orgId, id, postingDate, postedAt }) => {
      return isTooLate(orgId, postingDate, postedAt) && `Entry ${id} is dated ${postingDate}, into a closed month.`;
    }),
    ...findings(rows.policyTransactions, ({ orgId, id, accountingDate, bookedAt }) => {
      const late = isTooLate(orgId, accountingDate, bookedAt);
      return late && `Transaction ${id} is dated ${accountingDate}, into a closed month.`;
    }),
    ...findings(rows.accountingPeriods, ({ orgId, id, month, postedCents }) => {
      if (postedCents === null) return false;
      const entries = rows.journalEntries.filter(
        (entry) => entry.orgId === orgId && monthOf(entry.postingDate) === monthOf(month),
      );
      const debits = sumOf(entries.flatMap(linesOf), ({ cents }) => (cents > 0n ? cents : 0n));
      return (
        debits !== postedCents && `Period ${id} was closed with ${postedCents} cents posted; now it has ${debits}.`
      );
    }),
  ];
};
