import { delinquencyDays } from '../../src/keyspaces/billing/rules/delinquency.ts';
import { totalOf } from '../../src/keyspaces/billing/rules/money.ts';
import { sumOfCharges } from '../../src/keyspaces/global/rules/charges.ts';
import { equityDate } from '../../src/keyspaces/global/rules/equity-date.ts';
import type { PolicyBilling } from './billing.ts';
import type { Stored } from './book.ts';
import { dayOf, momentOf } from './calendar.ts';
import { type Bill, openBills } from './invoicing.ts';
import { cancelForNonPayment } from './policy-changes.ts';
import { isRunning, mailCancellationNotice, rescindCancellationNotice } from './policy-notices.ts';
import { ownersOf } from './views.ts';

/** A chain that has begun, and the notice of cancellation once it is mailed. */
export interface Delinquency {
  readonly row: Stored<'delinquencies'>;
  notice: Stored<'policiesNotices'> | null;
}

const overdueBills = (billing: PolicyBilling): Bill[] =>
  openBills(billing).filter(({ invoice }) => invoice.status === 'overdue');

const pastDueCents = (billing: PolicyBilling): bigint =>
  overdueBills(billing).reduce((sum, { open }) => sum + totalOf(open), 0n);

/** The day after its due date an unpaid invoice is overdue, and the chain of reminder, notice and cancellation begins. */
export const followUp = (billing: PolicyBilling, bill: Bill): void => {
  const { book, policy } = billing;
  const { invoice, part } = bill;
  if (invoice.status !== 'open' || totalOf(bill.open) <= 0n) return;
  book.act('markInvoicesOverdue', undefined, () => {
    book.move(invoice, 'overdue');
    if (part) book.change(part, { status: 'overdue' });
  });
  if (!billing.delinquency && isRunning(policy)) book.act('startDelinquency', undefined, () => start(billing, bill));
};

/** Begins the chain, and schedules its next steps. */
const start = (billing: PolicyBilling, { invoice }: Bill): void => {
  const { book, policy } = billing;
  const days = delinquencyDays(invoice.dueDate);
  const row = book.add('delinquencies', {
    policyId: policy.id,
    ...ownersOf(policy),
    stage: 'overdue',
    status: 'open',
    amountCents: pastDueCents(billing),
    startedOn: days.overdueOn,
    remindedOn: null,
    noticedOn: null,
    noticeId: null,
    cancellationDate: null,
    endedOn: null,
  });
  const delinquency: Delinquency = { row, notice: null };
  billing.delinquency = delinquency;
  // What was paid meanwhile has ended this chain, and perhaps begun another one.
  const ifOpen = (act: (billing: PolicyBilling, delinquency: Delinquency) => void) => () => {
    if (billing.delinquency === delinquency && isRunning(policy)) act(billing, delinquency);
  };
  book.plan(momentOf(days.remindOn, 8), 'sendReminder', undefined, ifOpen(remind));
  book.plan(momentOf(days.noticeOn, 8), 'issueCancellationNotice', undefined, () => {
    ifOpen(giveNotice)();
    const { cancellationDate } = row;
    if (cancellationDate) book.plan(momentOf(cancellationDate, 1), 'cancelPolicy', undefined, ifOpen(cancel));
  });
};

const remind = (billing: PolicyBilling, { row }: Delinquency): void => {
  const { book } = billing;
  book.change(row, { stage: 'reminded', remindedOn: dayOf(book.now), amountCents: pastDueCents(billing) });
};

const giveNotice = (billing: PolicyBilling, delinquency: Delinquency): void => {
  const { book, policy, written, collected } = billing;
  const noticedOn = dayOf(book.now);
  const paidThrough = equityDate({
    termStart: policy.effectiveDate,
    termEnd: policy.expirationDate,
    writtenPremiumCents: sumOfCharges(written.charges, ['premium']),
    paidPremiumCents: collected.premiumCents,
  });
  const notice = mailCancellationNotice(billing.story, 'cancellation_non_payment', paidThrough);
  // The term is over before the state lets cover end: what is past due is collected without it.
  if (!notice) return;
  delinquency.notice = notice;
  const amountCents = pastDueCents(billing);
  // The notice says the day: policies may know of a later one.
  const { id: noticeId, effectiveDate: cancellationDate } = notice;
  book.change(delinquency.row, { stage: 'noticed', noticedOn, noticeId, cancellationDate, amountCents });
};

const cancel = (billing: PolicyBilling, { row, notice }: Delinquency): void => {
  const { book } = billing;
  if (!notice) return;
  // First, so that a credit of the cancellation that pays what is past due does not cure it.
  billing.delinquency = null;
  book.change(row, { status: 'cancelled', endedOn: dayOf(book.now) });
  cancelForNonPayment({ ...billing.story, billing }, notice);
};

/** Ends the chain when nothing is past due any more, and takes back the notice of cancellation. */
export const cureIfPaid = (billing: PolicyBilling): void => {
  const { book, delinquency } = billing;
  if (!delinquency || overdueBills(billing).length > 0) return;
  billing.delinquency = null;
  book.act('endDelinquency', undefined, () => {
    book.change(delinquency.row, { status: 'cured', endedOn: dayOf(book.now) });
  });
  if (delinquency.notice) rescindCancellationNotice(billing.story, delinquency.notice);
};
