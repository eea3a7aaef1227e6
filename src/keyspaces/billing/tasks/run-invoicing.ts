import { and, eq, lte } from 'drizzle-orm';
import { installments } from '../../../../schema/billing/tables/index.ts';
import { defineTask } from '../../../tasks/task.ts';
import { invoiceInstallments } from '../invoice-installments.ts';

/** The invoice of an installment is written some days before it is due. */
defineTask({
  keyspace: 'billing',
  name: 'runInvoicing',
  table: 'installments',
  columns: ['scheduleId'],
  due: ({ today }) => and(eq(installments.status, 'pending'), lte(installments.invoiceOn, today)),
  prepare: async ({ scheduleId }, reads) => {
    const schedule = await reads('billing').query.billingSchedules.findFirst({
      where: { id: scheduleId },
      with: { policy: { columns: { id: true, number: true, stateCode: true, cancellationDate: true } } },
    });
    if (!schedule?.policy) throw new Error(`The policy of the schedule ${scheduleId} is not there.`);
    return schedule.policy;
  },
  act: async (transaction, subject, { today }, policy) => {
    await invoiceInstallments(transaction, [{ ...subject, policy }], { through: today, today });
    return [];
  },
});
