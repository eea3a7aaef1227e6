import {
  changedRow,
  defineMutation,
  invalidTransition,
  isRefusal,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { EventsPending, OpenItems } from '../closing/closing-refusals.ts';
import { askAboutMonth } from '../closing/period-approval.ts';
import { readClosing, readPeriod } from '../closing/read-closing.ts';
import { periodTransitions } from '../rules/lifecycle.ts';

defineMutation('closeMonth', {
  keyspace: 'billing',
  description:
    'Asks for a month of the books to be closed, when nothing stands in the way. Another person decides with `decideMonth`, and until then it takes entries. A month can be closed from the second day after it on.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [OpenItems, EventsPending],
  input: (t) => ({
    accountingPeriodId: t.id('accountingPeriods', 'The month, which is open.'),
    expectedVersion: t.version('period'),
    note: t.text('What whoever decides is to know: what was reconciled, and where that is on file.', { max: 1000 }),
  }),
  changed: {
    period: changedRow('accountingPeriods', 'The month, as CLOSING.'),
    approval: changedRow('billingApprovals', 'The question whether it is closed.'),
  },

  prepare: async ({ accountingPeriodId }, context) => {
    const period = await readPeriod(context, accountingPeriodId);
    if (isRefusal(period)) return period;
    // Of a month that is closed, or asked for, it is no matter what stands in the way.
    if (period.status !== 'open') return {};
    const known = await readClosing(context, period);
    return isRefusal(known) ? known : {};
  },

  change: async (transaction, { accountingPeriodId: periodId, expectedVersion, note }, _, { viewer }) => {
    const period = await transaction.lock('accountingPeriods', periodId, ['version', 'status']);
    if (!period) return notFound(periodId, 'accountingPeriodId');
    const refusal =
      staleVersion(period, expectedVersion) ??
      invalidTransition(periodTransitions, period.status, 'closing', 'accountingPeriodId');
    if (refusal) return refusal;
    transaction.because(note);
    await transaction.set('accountingPeriods', periodId, { status: 'closing' });
    const approval = await askAboutMonth(transaction, viewer, {
      periodId,
      subjectType: 'month_close',
      rationale: note,
    });
    return { changed: { period: periodId, approval } };
  },
});
