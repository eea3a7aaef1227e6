import { createHash } from 'node:crypto';
import { closedOn, monthOf } from '../../src/keyspaces/billing/rules/closing.ts';
import { checksumText, ledgerFigures, type MonthFigures } from '../../src/keyspaces/billing/rules/month-close.ts';
import { outstandingOn } from '../../src/keyspaces/claims/rules/outstanding-on.ts';
import { addDays, addMonths } from '../../src/keyspaces/global/rules/dates.ts';
import type { Stored } from './book.ts';
import { dayOf, laterOf, momentOf } from './calendar.ts';
import { premiumOn } from './closing-premium.ts';
import type { Market } from './setup.ts';

/** The hour of the day at which the analyst closes a month: the day's business is done. */
const closingHour = 20;

/** Opens each month of the books on its first day, and has the analyst close it on the 10th of the next one. */
export const planClosings = (market: Market, from: string): void => {
  const { agenda, calendar } = market.book;
  for (let month = monthOf(from); month <= calendar.today; month = addMonths(month, 1)) {
    market.book.plan(laterOf(momentOf(month, 0), agenda.now), 'openMonth', undefined, () => openMonth(market, month));
  }
};

const openMonth = (market: Market, month: string): void => {
  const { book } = market;
  const period = book.add('accountingPeriods', { month, status: 'open' });
  const nextMonth = addMonths(month, 1);
  book.agenda.schedule(momentOf(closedOn(nextMonth), closingHour), () => close(market, period, addDays(nextMonth, -1)));
};

const close = (market: Market, period: Stored<'accountingPeriods'>, lastDay: string): void => {
  const { book, staff, ledger } = market;
  const premiums = market.stories.map((story) => premiumOn(story, lastDay));
  const writtenCents = premiums.reduce((sum, premium) => sum + premium.writtenCents, 0n);
  const earnedCents = premiums.reduce((sum, premium) => sum + premium.earnedCents, 0n);
  const figures: MonthFigures = {
    ...ledgerFigures(ledger.dayBalances(), lastDay),
    writtenCents,
    earnedCents,
    unearnedCents: writtenCents - earnedCents,
    outstandingLossCents: outstandingLossCents(market, lastDay),
  };
  const checksum = createHash('sha256')
    .update(checksumText(book.orgId, period.month, figures))
    .digest('hex');
  const closedById = staff.financeAnalyst.id;
  book.act('closeMonth', closedById, () => {
    book.change(period, { status: 'closed', closedAt: book.now, closedById, checksum, ...figures });
  });
};

const dayIfAny = (moment: Date | null | undefined): string | null => (moment ? dayOf(moment) : null);

const outstandingLossCents = ({ book }: Market, lastDay: string): bigint => {
  const own = <Row extends { readonly orgId: string }>(rows: readonly Row[]) =>
    rows.filter(({ orgId }) => orgId === book.orgId);
  return outstandingOn(
    own(book.rows.claimReserveMovements).map(({ createdAt, amountCents }) => ({
      madeOn: dayOf(createdAt),
      amountCents: BigInt(amountCents),
    })),
    own(book.rows.claimPayments).map(({ issuedAt, stoppedAt, voidedAt, amountCents }) => ({
      issuedOn: dayIfAny(issuedAt),
      takenBackOn: dayIfAny(stoppedAt ?? voidedAt),
      amountCents: BigInt(amountCents),
    })),
    lastDay,
  );
};
