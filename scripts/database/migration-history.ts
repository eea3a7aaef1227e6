import { readMigrationFiles } from 'drizzle-orm/migrator';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { historyTable } from './keyspace-migrations.ts';

/** A migration: its folder's name and the hash of its SQL. */
interface Migration {
  name: string;
  hash: string;
}

/** One migration, compared between the files and one database. */
export interface MigrationState {
  name: string;
  /** `changed`: the file differs from what was applied; `file-missing`: applied, but the file is gone. */
  state: 'applied' | 'pending' | 'changed' | 'file-missing';
}

/** Whether the database has applied something that differs from the files. */
export const hasDrifted = ({ state }: MigrationState): boolean => state === 'changed' || state === 'file-missing';

/** The migrations of a keyspace, oldest first, each with its state in one database. */
export async function readMigrationStates(
  keyspace: Keyspace,
  connectionString: string,
  migrationsFolder: string,
): Promise<MigrationState[]> {
  return migrationStates(readMigrationFiles({ migrationsFolder }), await readHistory(keyspace, connectionString));
}

/** Compares the migration files with the rows of the history table. */
export function migrationStates(files: readonly Migration[], applied: readonly Migration[]): MigrationState[] {
  const hashes = new Map(applied.map(({ name, hash }) => [name, hash]));
  const known = new Set(files.map(({ name }) => name));
  const states = [
    ...files.map(({ name, hash }): MigrationState => {
      const before = hashes.get(name);
      return { name, state: before === undefined ? 'pending' : before === hash ? 'applied' : 'changed' };
    }),
    ...applied
      .filter(({ name }) => !known.has(name))
      .map(({ name }): MigrationState => ({ name, state: 'file-missing' })),
  ];
  // Names begin with a timestamp.
  return states.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function readHistory(keyspace: Keyspace, connectionString: string): Promise<Migration[]> {
  const connection = await createConnection(connectionString);
  const table = historyTable(keyspace);
  try {
    const [tables] = await connection.query<RowDataPacket[]>(
      'SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?',
      [table],
    );
    if (tables.length === 0) return [];
    const [rows] = await connection.query<RowDataPacket[]>(`SELECT name, hash FROM ${table}`);
    return rows.map(({ name, hash }) => ({ name: String(name), hash: String(hash) }));
  } finally {
    await connection.end();
  }
}
