import type { MySqlTable } from 'drizzle-orm/mysql-core';
import { drizzle } from 'drizzle-orm/mysql2';
import type { Connection } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { keyspaceTables } from '../../schema/tables.ts';
import { liveThrough } from './organization-story.ts';
import { organizationPlans } from './organizations.ts';
import { emptyRows, type SeedRows } from './rows.ts';
import { addSharedRows } from './shared-rows.ts';

interface SeedOptions {
  /** A connection to one database (`oi_policies`), by a user who may insert. */
  connect(database: string): Promise<Connection>;
  onProgress(text: string): void;
}

/** Rows per statement: few round trips, and far from the server's limit on a packet. */
const chunkRows = 250;

/** All rows of the demonstration data. The same in every run: two organizations and their book on 2026-11-01. */
export const buildRows = (): SeedRows => {
  const rows = emptyRows();
  addSharedRows(rows);
  organizationPlans.forEach((plan, index) => {
    liveThrough(plan, 20261101 + index, rows);
  });
  return rows;
};

/** Fills five empty, migrated databases with the demonstration data. */
export async function seedDatabase({ connect, onProgress }: SeedOptions): Promise<void> {
  const rows = buildRows();
  await Promise.all(keyspaces.map((keyspace) => insertKeyspace(keyspace, rows, connect, onProgress)));
}

const insertKeyspace = async (
  keyspace: Keyspace,
  rows: SeedRows,
  connect: SeedOptions['connect'],
  onProgress: SeedOptions['onProgress'],
): Promise<void> => {
  const connection = await connect(keyspaceDatabases[keyspace]);
  try {
    const database = drizzle({ client: connection });
    let count = 0;
    await connection.beginTransaction();
    for (const [name, table] of Object.entries<MySqlTable>(keyspaceTables[keyspace])) {
      // Every keyspace's tables are among those that rows are kept for; the union of their types says nothing here.
      const ofTable = rows[name as keyof SeedRows] as Record<string, unknown>[];
      for (let start = 0; start < ofTable.length; start += chunkRows) {
        await database.insert(table).values(ofTable.slice(start, start + chunkRows));
      }
      count += ofTable.length;
    }
    await connection.commit();
    onProgress(`${keyspaceDatabases[keyspace]}: ${count} rows`);
  } finally {
    await connection.end();
  }
};
