import { type Connection, createConnection } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { UserError } from '../support/user-error.ts';
import { alreadyDone } from './already-done.ts';
import { historyTable } from './history-table.ts';
import { type MigrationFile, readMigrations } from './migration-files.ts';
import { openHistory, type RecordedMigration, recordMigrations } from './migration-history.ts';

/** A migration none of whose statements was applied yet. */
const justBegun = { statementsApplied: 0, failure: null, appliedAt: null };

/** Characters of a failed statement that are shown and kept. */
const longestReason = 400;

interface KeyspaceMigration {
  keyspace: Keyspace;
  connectionString: string;
  /** One folder per migration, as drizzle-kit writes them. */
  migrationsFolder: string;
  /** Only these, by name; all that are pending by default. */
  only?: ReadonlySet<string>;
}

/**
 * Applies the pending migrations of one keyspace in order; returns how many there were. What ended in the middle of one
 * is gone on with: MySQL keeps each statement of DDL as it is applied, so the history counts them.
 */
export async function migrateKeyspace(options: KeyspaceMigration): Promise<number> {
  const { keyspace, connectionString, migrationsFolder, only } = options;
  const files = readMigrations(keyspace, migrationsFolder);
  const connection = await createConnection({ uri: connectionString, timezone: 'Z' });
  try {
    const rows = await openHistory(connection, keyspace).catch((error: unknown) => {
      throw migrationFailed(keyspace, error);
    });
    const history = new Map(rows.map((row) => [row.name, row]));
    const pending = files.filter(
      ({ name }) => (only?.has(name) ?? true) && (history.get(name)?.appliedAt ?? null) === null,
    );
    for (const file of pending) await applyMigration(connection, keyspace, file, history.get(file.name));
    return pending.length;
  } finally {
    await connection.end();
  }
}

async function applyMigration(
  connection: Connection,
  keyspace: Keyspace,
  { name, hash, statements }: MigrationFile,
  begun: RecordedMigration | undefined,
): Promise<void> {
  const table = historyTable(keyspace);
  if (begun && begun.hash !== hash)
    throw migrationFailed(keyspace, `${name} was changed after a part of it was applied`);
  if (!begun) await recordMigrations(connection, keyspace, [{ name, hash, ...justBegun }]);
  const first = begun?.statementsApplied ?? 0;
  for (const [index, statement] of statements.entries()) {
    if (index < first) continue;
    await connection.query(statement).catch(async (error: unknown) => {
      // An earlier run may have died before it counted this one: it had no time to write that it failed.
      if (begun?.failure === null && index === first && alreadyDone(error)) return;
      const failure = reasonOf(error);
      await connection.query(`UPDATE ${table} SET failure = ? WHERE name = ?`, [failure, name]);
      throw migrationFailed(keyspace, error, statement);
    });
    await connection.query(`UPDATE ${table} SET statements_applied = ?, failure = NULL WHERE name = ?`, [
      index + 1,
      name,
    ]);
  }
  await connection.query(`UPDATE ${table} SET applied_at = ? WHERE name = ?`, [new Date(), name]);
}

function migrationFailed(keyspace: Keyspace, error: unknown, statement?: string): UserError {
  return new UserError({
    what: `A migration of ${keyspaceDatabases[keyspace]} failed.`,
    why: reasonOf(error, statement),
    todo: 'A local database that knows an older version of the migration is made anew with: make reset. Otherwise correct the migration; MySQL keeps what its earlier statements did.',
  });
}

function reasonOf(error: unknown, statement?: string): string {
  const said = error instanceof Error ? error.message : String(error);
  const text = statement === undefined ? said : `${said} in: ${statement}`;
  return text.replaceAll(/\s+/g, ' ').slice(0, longestReason);
}
