import type { RowDataPacket } from 'mysql2/promise';
import { keyspaceDatabases } from '../../../schema/keyspaces.ts';
import { connectAsAdmin } from '../../support/database.ts';

/** Changes the premium of a policy behind the back of every client; `restore` takes it back. */
export const changePremium = async (
  policyId: string,
  cents: number | string,
): Promise<{ restore(): Promise<void> }> => {
  const admin = await connectAsAdmin(keyspaceDatabases.policies);
  const [rows] = await admin.query<RowDataPacket[]>('SELECT annual_premium_cents FROM policies WHERE id = ?', [
    policyId,
  ]);
  const write = (value: unknown) =>
    admin.query('UPDATE policies SET annual_premium_cents = ? WHERE id = ?', [value, policyId]);
  await write(cents);
  return {
    restore: async () => {
      await write(rows[0]?.annual_premium_cents);
      await admin.end();
    },
  };
};
