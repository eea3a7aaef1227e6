import { and, eq, lt } from 'drizzle-orm';
import { installments, invoices } from '../../../../schema/billing/tables/index.ts';
import { defineTask } from '../../../tasks/task.ts';
import { isOverdue } from '../rules/open-items.ts';

/** An invoice is overdue when its last day is over and something of it is not paid; a credit waits for no payment. */
defineTask({
  keyspace: 'billing',
  name: 'markInvoicesOverdue',
  table: 'invoices',
  due: ({ today }) =>
    and(eq(invoices.status, 'open'), lt(invoices.dueDate, today), lt(invoices.paidCents, invoices.totalCents)),
  act: async (transaction, { id }, { today }) => {
    // Which installments it asks for never changes. They are locked before it, as whoever pays it does.
    const parts = await transaction.read('installments', ['id'], eq(installments.invoiceId, id));
    for (const part of parts) await transaction.lock('installments', part.id, ['status']);
    const invoice = await transaction.lock('invoices', id, ['status', 'dueDate', 'totalCents', 'paidCents']);
    if (invoice?.status !== 'open' || !isOverdue(invoice, today)) return [];
    await transaction.set('invoices', id, { status: 'overdue' });
    for (const part of parts) await transaction.set('installments', part.id, { status: 'overdue' });
    return [];
  },
});
