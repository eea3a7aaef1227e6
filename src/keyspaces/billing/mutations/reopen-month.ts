import {
  changedRow,
  defineMutation,
  invalidTransition,
  isRefusal,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { LaterMonthClosed } from '../closing/closing-refusals.ts';
import { askAboutMonth } from '../closing/period-approval.ts';
import { readPeriod } from '../closing/read-closing.ts';
import { refuseLaterClosed } from '../closing/reopen-locked.ts';
import { periodTransitions } from '../rules/lifecycle.ts';

defineMutation('reopenMonth', {
  keyspace: 'billing',
  description:
    'Asks for the last closed month of the books to be opened again. Another person decides with `decideMonth`; until then it stays closed, and its figures stand. What was reported of it is reported anew when it is closed again.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [LaterMonthClosed],
  input: (t) => ({
    accountingPeriodId: t.id('accountingPeriods', 'The month: the last one that is closed.'),
    expectedVersion: t.version('period'),
    reason: t.text('Why its figures are not to stand.', { max: 1000 }),
  }),
  changed: {
    period: changedRow('accountingPeriods', 'The month, as REOPENING.'),
    approval: changedRow('billingApprovals', 'The question whether it is opened again.'),
  },

  prepare: async ({ accountingPeriodId }, context) => {
    const period = await readPeriod(context, accountingPeriodId);
    return isRefusal(period) ? period : { month: period.month };
  },

  change: async (transaction, { accountingPeriodId: periodId, expectedVersion, reason }, { month }, { viewer }) => {
    const period = await transaction.lock('accountingPeriods', periodId, ['version', 'status']);
    if (!period) return notFound(periodId, 'accountingPeriodId');
    const refusal =
      staleVersion(period, expectedVersion) ??
      invalidTransition(periodTransitions, period.status, 'reopening', 'accountingPeriodId') ??
      (await refuseLaterClosed(transaction, month));
    if (refusal) return refusal;
    transaction.because(reason);
    await transaction.set('accountingPeriods', periodId, { status: 'reopening' });
    const approval = await askAboutMonth(transaction, viewer, {
      periodId,
      subjectType: 'month_reopen',
      rationale: reason,
    });
    return { changed: { period: periodId, approval } };
  },
});
