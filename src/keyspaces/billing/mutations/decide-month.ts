import { decision } from '../../../../schema/decision.ts';
import {
  changedRow,
  defineMutation,
  invalidTransition,
  isRefusal,
  notFound,
  SeparationOfDuties,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { Decision } from '../../../graphql/shared-enums.ts';
import { closeLocked, lockMonthBefore } from '../closing/close-locked.ts';
import { EventsPending, LaterMonthClosed, OpenItems } from '../closing/closing-refusals.ts';
import { decideAboutMonth } from '../closing/period-approval.ts';
import { readClosing, readPeriod } from '../closing/read-closing.ts';
import { frozenColumns, refuseLaterClosed, reopenLocked } from '../closing/reopen-locked.ts';
import { decidedMonth, periodTransitions } from '../rules/lifecycle.ts';

const { approved, denied } = decision;

defineMutation('decideMonth', {
  keyspace: 'billing',
  description:
    'Decides whether a month of the books is closed, or a closed one opened again, for which somebody else has asked. Closing it freezes its figures as they are then, with a checksum over them, and opens the next month. Denied, it stays as it was before.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [OpenItems, EventsPending, LaterMonthClosed, SeparationOfDuties],
  input: (t) => ({
    accountingPeriodId: t.id('accountingPeriods', 'The month that waits for a decision.'),
    expectedVersion: t.version('period'),
    decision: t.oneOf(Decision, { approved, denied }, 'APPROVED or DENIED.'),
    note: t.text('Why. It stays in the file.', { max: 1000 }),
  }),
  changed: {
    period: changedRow('accountingPeriods', 'The month, as CLOSED or OPEN.'),
    approval: changedRow('billingApprovals', 'The question, with what was decided.'),
  },

  prepare: async ({ accountingPeriodId, decision: verdict }, context) => {
    const period = await readPeriod(context, accountingPeriodId);
    if (isRefusal(period)) return period;
    const { month, status, version } = period;
    const known = status === 'closing' && verdict === 'approved' ? await readClosing(context, period) : null;
    return known && isRefusal(known) ? known : { month, known, version };
  },

  change: async (transaction, input, { month, known, version }, { viewer }) => {
    const { accountingPeriodId: periodId, expectedVersion, decision: verdict, note } = input;
    // Months are locked in their order: nobody opens the one before again while this one is closed.
    const open = known && (await lockMonthBefore(transaction, month));
    if (open) return open;
    const period = await transaction.lock('accountingPeriods', periodId, ['version', 'status', ...frozenColumns]);
    if (!period) return notFound(periodId, 'accountingPeriodId');
    const to = decidedMonth(period.status, verdict);
    const refusal =
      staleVersion(period, expectedVersion) ??
      staleVersion(period, version) ??
      invalidTransition(periodTransitions, period.status, to, 'accountingPeriodId') ??
      (to === 'open' && verdict === 'approved' ? await refuseLaterClosed(transaction, month) : null);
    if (refusal) return refusal;
    transaction.because(note);
    const approval = await decideAboutMonth(transaction, viewer, periodId, { decision: verdict, note });
    if (typeof approval !== 'string') return approval;
    const changed = { period: periodId, approval };
    if (verdict === 'denied') {
      await transaction.set('accountingPeriods', periodId, { status: to });
      return { changed };
    }
    const locked = { ...period, id: periodId, month };
    const told = known
      ? await closeLocked(transaction, locked, known, viewer)
      : await reopenLocked(transaction, locked, viewer);
    return isRefusal(told) ? told : { changed, events: [told] };
  },
});
