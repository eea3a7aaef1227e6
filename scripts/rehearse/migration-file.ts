import { readFile } from 'node:fs/promises';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { UserError } from '../support/user-error.ts';

/** A table of each keyspace that many requests read and some write. */
const busyTables: Readonly<Record<Keyspace, string>> = {
  global: 'producers',
  submissions: 'submissions',
  policies: 'policies',
  claims: 'claims',
  billing: 'invoices',
};

/** What stands between the statements of a migration that was made from tables. */
const breakpoint = '--> statement-breakpoint';

/**
 * The statements of a migration that is to be rehearsed. Without a file: a column and an index on a busy table, as an ordinary
 * expansion adds them.
 */
export async function readMigration(file: string | undefined, keyspace: Keyspace): Promise<string[]> {
  if (file === undefined) {
    return [
      `ALTER TABLE ${busyTables[keyspace]} ADD COLUMN rehearsed_at datetime(3) NULL, ADD KEY rehearsed (org_id, rehearsed_at, id)`,
    ];
  }
  const text = await readFile(file, 'utf8').catch(() => '');
  const statements = statementsOf(text);
  if (statements.length > 0) return statements;
  throw new UserError({
    what: `There is no statement in MIGRATION=${file}.`,
    why: 'The file does not exist, or is empty.',
    todo: 'Name a file of SQL that the tables of this checkout can take: schema/policies/migrations/<name>/migration.sql.',
  });
}

/** The statements of a migration, each without the semicolon at its end. */
export const statementsOf = (text: string): string[] =>
  text
    .split(breakpoint)
    .flatMap((part) => part.split(/;\s*$/m))
    .map((statement) => statement.replaceAll(/^--.*$/gm, '').trim())
    .filter((statement) => statement !== '');
