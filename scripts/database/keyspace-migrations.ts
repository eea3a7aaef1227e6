import { stat } from 'node:fs/promises';
import { DrizzleQueryError, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/mysql2';
import { migrate } from 'drizzle-orm/mysql2/migrator';
import { createConnection } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { UserError } from '../support/user-error.ts';

/** Drizzle's history table of a keyspace. Vitess routes by table name, so the name is unique over all keyspaces. */
export const historyTable = (keyspace: Keyspace) => `${keyspace}_migration_history`;

/** Characters of a failed statement that are shown. */
const longestReason = 400;

interface KeyspaceMigration {
  keyspace: Keyspace;
  connectionString: string;
  /** One folder per migration, as drizzle-kit writes them. */
  migrationsFolder: string;
}

/** Applies the pending migrations of one keyspace in order; returns how many there were. */
export async function migrateKeyspace({
  keyspace,
  connectionString,
  migrationsFolder,
}: KeyspaceMigration): Promise<number> {
  await assertFolder(migrationsFolder, keyspace);
  const connection = await createConnection(connectionString);
  try {
    const database = drizzle({ client: connection });
    const migrationsTable = historyTable(keyspace);
    const countApplied = async () => {
      const [rows] = await database.execute(sql`SELECT count(*) AS applied FROM ${sql.identifier(migrationsTable)}`);
      return Array.isArray(rows) && rows[0] && 'applied' in rows[0] ? Number(rows[0].applied) : 0;
    };
    const before = await countApplied().catch(() => 0);
    await migrate(database, { migrationsFolder, migrationsTable }).catch((error: unknown) => {
      throw migrationFailed(keyspace, error);
    });
    return (await countApplied()) - before;
  } finally {
    await connection.end();
  }
}

async function assertFolder(folder: string, keyspace: Keyspace): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  throw new UserError({
    what: `There are no migrations for ${keyspaceDatabases[keyspace]}.`,
    why: `${folder} does not exist.`,
    todo: 'Write them from the tables with: make generate.',
  });
}

function migrationFailed(keyspace: Keyspace, error: unknown): UserError {
  // Drizzle wraps the server's error, and only that one says what is wrong.
  const reason =
    error instanceof DrizzleQueryError ? `${error.cause?.message} in: ${error.query.trim()}` : String(error);
  return new UserError({
    what: `A migration of ${keyspaceDatabases[keyspace]} failed.`,
    why: reason.replaceAll(/\s+/g, ' ').slice(0, longestReason),
    todo: 'A local database that knows an older version of the migration is made anew with: make reset. Otherwise correct the migration; MySQL keeps what its earlier statements did.',
  });
}
