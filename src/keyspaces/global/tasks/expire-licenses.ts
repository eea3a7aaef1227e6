import { and, eq, lte } from 'drizzle-orm';
import { producerLicenses } from '../../../../schema/global/tables/index.ts';
import { defineTask } from '../../../tasks/task.ts';
import { isLicenseOver } from '../rules/licensing.ts';

/** The period of an agency's licence ends. Binds have gone by its dates all along. */
defineTask({
  keyspace: 'global',
  name: 'expireLicenses',
  table: 'producerLicenses',
  due: ({ today }) => and(eq(producerLicenses.status, 'active'), lte(producerLicenses.expirationDate, today)),
  act: async (transaction, { id }, { today }) => {
    const license = await transaction.lock('producerLicenses', id, ['status', 'expirationDate']);
    if (license?.status !== 'active' || !isLicenseOver(license, today)) return [];
    await transaction.set('producerLicenses', id, { status: 'expired' });
    return [];
  },
});
