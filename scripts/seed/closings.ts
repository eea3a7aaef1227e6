import { createHash } from 'node:crypto';
import { closedOn } from '../../src/keyspaces/billing/rules/closing.ts';
import { checksumText, ledgerFigures, type MonthFigures } from '../../src/keyspaces/billing/rules/month-close.ts';
import { monthQuestion } from '../../src/keyspaces/billing/rules/month-question.ts';
import { outstandingOn } from '../../src/keyspaces/claims/rules/outstanding-on.ts';
import { decided } from '../../src/keyspaces/global/rules/approval.ts';
import { addMonths, lastDayOfMonth, monthOf } from '../../src/keyspaces/global/rules/dates.ts';
import type { Book, Stored } from './book.ts';
import { dayOf, laterOf, momentOf } from './calendar.ts';
import { closingPremiumOf } from './closing-premium.ts';
import type { Market } from './setup.ts';

/** The hours of the day at which the analyst asks for a month to be closed, and at which the manager does: its business is done. */
const [askingHour, closingHour] = [20, 20.5];

/** Opens each month of the books on its first day, and has it closed on the 10th of the next one, by two people. */
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
  book.agenda.schedule(momentOf(closedOn(nextMonth), askingHour), () => {
    const approval = askToClose(market, period);
    const closing = momentOf(closedOn(nextMonth), closingHour);
    book.agenda.schedule(closing, () => close(market, period, approval, lastDayOfMonth(month)));
  });
};

const note = 'Reconciled with the bank.';

const askToClose = ({ book, staff }: Market, period: Stored<'accountingPeriods'>): Stored<'billingApprovals'> => {
  const requesterId = staff.financeAnalyst.id;
  return book.act('closeMonth', requesterId, () => {
    book.change(period, { status: 'closing' });
    const asked = { periodId: period.id, subjectType: 'month_close', rationale: note, requesterId } as const;
    const undecided = {
      producerId: null,
      carrierId: null,
      insuredId: null,
      decidedById: null,
      decidedAt: null,
      note: null,
    };
    return book.add('billingApprovals', { ...monthQuestion(asked), ...undecided, conditions: [] });
  });
};

const close = (
  market: Market,
  period: Stored<'accountingPeriods'>,
  approval: Stored<'billingApprovals'>,
  lastDay: string,
): void => {
  const { book, staff, ledger } = market;
  const premiums = market.stories.map((story) => closingPremiumOf(story, lastDay));
  const writtenCents = premiums.reduce((sum, premium) => sum + premium.writtenCents, 0n);
  const earnedCents = premiums.reduce((sum, premium) => sum + premium.earnedCents, 0n);
  const figures: MonthFigures = {
    ...ledgerFigures(ledger.kindBalances(), lastDay),
    writtenCents,
    earnedCents,
    unearnedCents: writtenCents - earnedCents,
    outstandingLossCents: outstandingLossCents(market, lastDay),
  };
  const checksum = createHash('sha256')
    .update(checksumText(book.orgId, period.month, figures))
    .digest('hex');
  const closedById = staff.financeManager.user.id;
  book.act('decideMonth', closedById, () => {
    book.change(approval, decided({ userId: closedById }, { decision: 'approved', note }, book.now));
    book.change(period, { status: 'closed', closedAt: book.now, closedById, checksum, ...figures });
    book.add('receivableMonths', {
      month: period.month,
      throughId: lastScheduleOf(book),
      completedAt: book.now,
      withdrawnAt: null,
    });
  });
};

/** The last policy whose receivable is told apart by age when a month is closed. */
const lastScheduleOf = ({ rows, orgId }: Book): string | null =>
  rows.billingSchedules
    .flatMap((schedule) => (schedule.orgId === orgId ? [schedule.id] : []))
    .toSorted()
    .at(-1) ?? null;

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
