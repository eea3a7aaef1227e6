import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import type { RunningDatabase } from '../../scripts/database/server.ts';

const read = async ({ connectionString }: RunningDatabase, statement: string, values: readonly unknown[]) => {
  const connection = await createConnection(connectionString(keyspaceDatabases.billing));
  try {
    const [rows] = await connection.query<RowDataPacket[]>(statement, [...values]);
    return rows;
  } finally {
    await connection.end();
  }
};

/** How many journal entries a database holds, of all organizations. */
export const countEntries = async (database: RunningDatabase): Promise<number> => {
  const [row] = await read(database, 'SELECT COUNT(*) AS count FROM journal_entries', []);
  return Number(row?.count);
};

/** The ids of so many journal lines of an organization. Throws when it has fewer: less would be measured than is told. */
export const lineIds = async (database: RunningDatabase, orgId: string, count: number): Promise<string[]> => {
  const statement = 'SELECT id FROM journal_lines WHERE org_id = ? ORDER BY id LIMIT ?';
  const rows = await read(database, statement, [orgId, count]);
  if (rows.length < count) throw new Error(`There are ${rows.length} journal lines, and not ${count}.`);
  return rows.map(({ id }) => String(id));
};
