import { statSync } from 'node:fs';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { UserError } from '../support/user-error.ts';

/** A migration as drizzle-kit wrote it. */
export interface MigrationFile {
  /** The name of its folder, which begins with a timestamp. */
  name: string;
  /** SHA-256 of its SQL. */
  hash: string;
  /** Its statements, in order. */
  statements: readonly string[];
}

/** The migrations of a keyspace's folder, oldest first. */
export function readMigrations(keyspace: Keyspace, migrationsFolder: string): MigrationFile[] {
  if (!statSync(migrationsFolder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UserError({
      what: `There are no migrations for ${keyspaceDatabases[keyspace]}.`,
      why: `${migrationsFolder} does not exist.`,
      todo: 'Write them from the tables with: make generate.',
    });
  }
  return readMigrationFiles({ migrationsFolder }).map(({ name, hash, sql }) => ({
    name,
    hash,
    statements: sql.map((statement) => statement.trim()).filter(Boolean),
  }));
}
