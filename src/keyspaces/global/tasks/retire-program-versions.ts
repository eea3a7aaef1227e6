import { and, eq, lte } from 'drizzle-orm';
import { programVersions } from '../../../../schema/global/tables/index.ts';
import { defineTask } from '../../../tasks/task.ts';

/** A version of a program's terms is replaced by the next one. Policies have gone by the dates of both all along. */
defineTask({
  keyspace: 'global',
  name: 'retireProgramVersions',
  table: 'programVersions',
  due: ({ today }) => and(eq(programVersions.status, 'active'), lte(programVersions.retiredFrom, today)),
  act: async (transaction, { id }, { today }) => {
    const version = await transaction.lock('programVersions', id, ['status', 'retiredFrom']);
    if (version?.status !== 'active' || version.retiredFrom === null || version.retiredFrom > today) return [];
    await transaction.set('programVersions', id, { status: 'retired' });
    return [];
  },
});
