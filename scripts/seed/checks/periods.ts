import { createHash } from 'node:crypto';
import { checksumText } from '../../../src/keyspaces/billing/rules/month-close.ts';
import { type Check, findings, type StoredRows } from './stored-rows.ts';

type Period = StoredRows['accountingPeriods'][number];

/** The figures of a closed month; null when one of them is missing. */
const figuresOf = (period: Period) => {
  const { writtenCents, earnedCents, unearnedCents, commissionDueCents, receivableCents } = period;
  const { trustCents, outstandingLossCents, postedCents } = period;
  const complete = writtenCents !== null && earnedCents !== null && unearnedCents !== null;
  const balanced = commissionDueCents !== null && receivableCents !== null && trustCents !== null;
  if (!complete || !balanced || outstandingLossCents === null || postedCents === null) return null;
  const balances = { commissionDueCents, receivableCents, trustCents, outstandingLossCents, postedCents };
  return { writtenCents, earnedCents, unearnedCents, ...balances };
};

/** A month that is asked to be closed is open, and one that is asked to be opened again is closed. */
const isOpen = ({ status }: Pick<Period, 'status'>): boolean => status === 'open' || status === 'closing';

const fits = (period: Period): boolean => {
  const figures = figuresOf(period);
  if (isOpen(period)) return figures === null && period.closedAt === null && period.checksum === null;
  if (!figures || !period.closedAt) return false;
  const text = checksumText(period.orgId, period.month, figures);
  return createHash('sha256').update(text).digest('hex') === period.checksum;
};

/**
 * Closed months keep their figures: the checksum fits, and what is earned and unearned is what was written. Months are
 * closed in order, and every entry counts in one of them.
 */
export const checkPeriods: Check = (rows) => {
  const monthOfDay = (day: string) => `${day.slice(0, 7)}-01`;
  const known = new Set(rows.accountingPeriods.map(({ orgId, month }) => `${orgId} ${month}`));
  return [
    ...findings(rows.accountingPeriods, (period) => {
      return !fits(period) && `The figures of ${period.month} of ${period.orgId} do not fit its checksum.`;
    }),
    ...findings(rows.accountingPeriods, ({ month, writtenCents, earnedCents, unearnedCents }) => {
      const parts = (earnedCents ?? 0n) + (unearnedCents ?? 0n);
      return (
        parts !== (writtenCents ?? 0n) && `In ${month} ${parts} cents are earned and unearned, of ${writtenCents}.`
      );
    }),
    ...findings(rows.accountingPeriods, ({ orgId, month, status }) => {
      const earlier = rows.accountingPeriods.some(
        (other) => other.orgId === orgId && isOpen(other) && other.month < month,
      );
      return !isOpen({ status }) && earlier && `${month} was closed before an earlier month.`;
    }),
    ...findings(rows.journalEntries, ({ id, orgId, postingDate, postedAt }) => {
      const month = monthOfDay(postingDate);
      // What takes effect later counts in a month that is not opened yet.
      const ahead = month > monthOfDay(postedAt.toISOString());
      return !ahead && !known.has(`${orgId} ${month}`) && `Entry ${id} is in no month of the books.`;
    }),
  ];
};
