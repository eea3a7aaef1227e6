import { and, eq, lte } from 'drizzle-orm';
import { rateTables } from '../../../../schema/global/tables/index.ts';
import { defineTask } from '../../../tasks/task.ts';

/** Rates are over on the day from which they price nothing more. Pricing has gone by their dates all along. */
defineTask({
  keyspace: 'global',
  name: 'retireRateTables',
  table: 'rateTables',
  due: ({ today }) => and(eq(rateTables.status, 'active'), lte(rateTables.retiredFrom, today)),
  act: async (transaction, { id }, { today }) => {
    const table = await transaction.lock('rateTables', id, ['status', 'retiredFrom']);
    if (table?.status !== 'active' || table.retiredFrom === null || table.retiredFrom > today) return [];
    await transaction.set('rateTables', id, { status: 'retired' });
    return [];
  },
});
