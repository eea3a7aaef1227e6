import type { Connection, RowDataPacket } from 'mysql2/promise';
import { createConnection } from 'mysql2/promise';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { createHistoryTable, historyTable } from './history-table.ts';
import { readMigrations } from './migration-files.ts';

/** A migration: its folder's name and the hash of its SQL. */
export interface Migration {
  name: string;
  hash: string;
}

/** A row of the history table. */
export interface RecordedMigration extends Migration {
  /** How many of its statements were applied. */
  statementsApplied: number;
  /** What the server said of the next one; null unless that failed. */
  failure: string | null;
  /** When the last of them was, in UTC; null while some are left. */
  appliedAt: string | null;
}

/** One migration, compared between the files and one database. */
export interface MigrationState {
  name: string;
  /**
   * `unfinished`: a part of its statements was applied; `changed`: the file differs from what was applied;
   * `file-missing`: applied, but the file is gone.
   */
  state: 'applied' | 'pending' | 'unfinished' | 'changed' | 'file-missing';
  /** When its last statement was applied, in UTC; null while some are left. */
  appliedAt: string | null;
  /** What the server said of the statement at which it stopped; null unless one failed. */
  failure: string | null;
}

/** Whether the database has applied something that differs from the files. */
export const hasDrifted = ({ state }: Pick<MigrationState, 'state'>): boolean =>
  state === 'changed' || state === 'file-missing';

/** Whether something of a migration is left to be applied. */
export const isPending = ({ state }: Pick<MigrationState, 'state'>): boolean =>
  state === 'pending' || state === 'unfinished';

/** The migrations of a keyspace, oldest first, each with its state in one database. */
export async function readMigrationStates(
  keyspace: Keyspace,
  connectionString: string,
  migrationsFolder: string,
): Promise<MigrationState[]> {
  const connection = await createConnection({ uri: connectionString, timezone: 'Z' });
  try {
    return migrationStates(readMigrations(keyspace, migrationsFolder), (await readHistory(connection, keyspace)) ?? []);
  } finally {
    await connection.end();
  }
}

/** Compares the migration files with the rows of the history table. */
export function migrationStates(files: readonly Migration[], recorded: readonly RecordedMigration[]): MigrationState[] {
  const rows = new Map(recorded.map((row) => [row.name, row]));
  const known = new Set(files.map(({ name }) => name));
  const states = [
    ...files.map(({ name, hash }): MigrationState => {
      const row = rows.get(name);
      if (row === undefined) return { name, state: 'pending', appliedAt: null, failure: null };
      const { appliedAt, failure } = row;
      if (row.hash !== hash) return { name, state: 'changed', appliedAt, failure };
      return { name, state: appliedAt === null ? 'unfinished' : 'applied', appliedAt, failure };
    }),
    ...recorded
      .filter(({ name }) => !known.has(name))
      .map(({ name, appliedAt, failure }): MigrationState => ({ name, state: 'file-missing', appliedAt, failure })),
  ];
  // Names begin with a timestamp.
  return states.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The rows of a keyspace's history, oldest first; null when there is no such table. */
export async function readHistory(connection: Connection, keyspace: Keyspace): Promise<RecordedMigration[] | null> {
  const table = historyTable(keyspace);
  const [tables] = await connection.query<RowDataPacket[]>(
    'SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?',
    [table],
  );
  if (tables.length === 0) return null;
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT name, hash, statements_applied AS statementsApplied, failure, applied_at AS appliedAt FROM ${table} ORDER BY name`,
  );
  return rows.map(({ name, hash, statementsApplied, failure, appliedAt }) => ({
    name: String(name),
    hash: String(hash),
    statementsApplied: Number(statementsApplied),
    failure: failure === null ? null : String(failure),
    appliedAt: appliedAt instanceof Date ? appliedAt.toISOString() : null,
  }));
}

/** Makes the history table, where there is none, and returns its rows. */
export async function openHistory(connection: Connection, keyspace: Keyspace): Promise<RecordedMigration[]> {
  const found = await readHistory(connection, keyspace);
  if (found !== null) return found;
  await connection.query(createHistoryTable(keyspace));
  return [];
}

/** Writes rows of the history that are not there yet; those that are stay as they were. Returns how many were written. */
export async function recordMigrations(
  connection: Connection,
  keyspace: Keyspace,
  migrations: readonly RecordedMigration[],
): Promise<number> {
  let written = 0;
  for (const { name, hash, statementsApplied, failure, appliedAt } of migrations) {
    const [result] = await connection.query(
      `INSERT IGNORE INTO ${historyTable(keyspace)} (name, hash, statements_applied, failure, applied_at) VALUES (?, ?, ?, ?, ?)`,
      [name, hash, statementsApplied, failure, appliedAt === null ? null : new Date(appliedAt)],
    );
    written += 'affectedRows' in result ? result.affectedRows : 0;
  }
  return written;
}
