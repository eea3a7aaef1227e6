import { drizzle } from 'drizzle-orm/mysql2';
import type { Connection } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { isTableName, tableOf } from '../../schema/lookup.ts';
import { rowToWrite } from '../../schema/row-to-write.ts';
import { keyspaceTables } from '../../schema/tables.ts';
import { Calendar, fixedToday } from './calendar.ts';
import { liveThrough } from './organization-story.ts';
import { organizationPlans } from './organizations.ts';
import { renewStatistics } from './renew-statistics.ts';
import { emptyRows, type SeedRows } from './rows.ts';
import { addSearchTerms } from './search-terms.ts';
import { addSharedRows } from './shared-rows.ts';

interface SeedOptions {
  /** A connection to one database (`oi_policies`), by a user who may insert. */
  connect(database: string): Promise<Connection>;
  onProgress(text: string): void;
  /** The day on which the demonstration ends; without it, the fixed day of tests. */
  today?: string;
}

/** Rows per statement: few round trips, and far from the server's limit on a packet. */
const chunkRows = 250;

/** All rows of the demonstration data, the same in every run for a day: two organizations and their business until then. */
export const buildRows = ({ today = fixedToday }: { today?: string } = {}): SeedRows => {
  const calendar = new Calendar(today);
  const rows = emptyRows();
  addSharedRows(rows, calendar);
  organizationPlans.forEach((plan, index) => {
    liveThrough(plan, 20261101 + index, calendar, rows);
  });
  addSearchTerms(rows);
  return rows;
};

/** Fills five empty, migrated databases with the demonstration data. */
export async function seedDatabase({ connect, onProgress, today }: SeedOptions): Promise<void> {
  const rows = buildRows({ today });
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
    for (const name of Object.keys(keyspaceTables[keyspace]).filter(isTableName)) {
      const written = rows[name].map((row) => rowToWrite(tableOf(name), row));
      for (let start = 0; start < written.length; start += chunkRows) {
        await database.insert(tableOf(name)).values(written.slice(start, start + chunkRows));
      }
      count += written.length;
    }
    await connection.commit();
    await renewStatistics(connection);
    onProgress(`${keyspaceDatabases[keyspace]}: ${count} rows`);
  } finally {
    await connection.end();
  }
};
