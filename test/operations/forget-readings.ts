import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { connectAsAdmin } from '../support/database.ts';
import { reasonOfReading } from './operations.ts';

/** Deletes what the operations have recorded of their readings of health information: other tests count such records. */
export const forgetReadings = async (): Promise<void> => {
  const admin = await connectAsAdmin(keyspaceDatabases.claims);
  await admin.query('DELETE FROM phi_access_entries WHERE org_id = ? AND reason = ?', [
    organizationId,
    reasonOfReading,
  ]);
  await admin.end();
};
