import { changedRows, defineMutation, invalidInput } from '../../../graphql/mutation/index.ts';
import { addDays } from '../../global/rules/dates.ts';
import { invoiceInstallments } from '../invoice-installments.ts';

/** How many invoices one run writes: they are one transaction. */
const invoicesOfRun = 50;

/** How far ahead invoices may be written, in days. */
const daysAhead = 45;

defineMutation('runInvoicing', {
  keyspace: 'billing',
  description: `Writes the invoices that are planned up to a day, the earliest planned first, ${invoicesOfRun} at a time: ask again, with another key, until it writes none. Time does the same every day for that day.`,
  roles: ['finance_analyst', 'org_admin'],
  refusals: [],
  input: (t) => ({
    throughDate: t.day(
      `The last day whose planned invoices are written. It may lie ahead by at most ${daysAhead} days.`,
    ),
  }),
  changed: {
    invoices: changedRows('invoices', 'The invoices that were written. Empty when none was planned.'),
  },
  prepare: async ({ throughDate }, { rulesDb, today }) => {
    const latest = addDays(today, daysAhead);
    if (throughDate > latest) return invalidInput(`must not be after ${latest}`, 'throughDate');
    const planned = await rulesDb('billing').query.installments.findMany({
      where: { status: 'pending', invoiceOn: { lte: throughDate } },
      orderBy: { invoiceOn: 'asc', id: 'asc' },
      limit: invoicesOfRun,
      columns: { id: true, scheduleId: true },
      with: {
        schedule: {
          columns: { id: true },
          with: { policy: { columns: { id: true, number: true, stateCode: true, cancellationDate: true } } },
        },
      },
    });
    return {
      planned: planned.map(({ id, scheduleId, schedule }) => {
        const policy = schedule?.policy;
        if (!policy) throw new Error(`The policy of the schedule ${scheduleId} is not there.`);
        return { id, scheduleId, policy };
      }),
    };
  },
  change: async (transaction, { throughDate }, { planned }, { today }) => ({
    changed: { invoices: await invoiceInstallments(transaction, planned, { through: throughDate, today }) },
  }),
});
