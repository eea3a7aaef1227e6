import { join } from 'node:path';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { readMigrations } from '../database/migration-files.ts';
import type { Finding } from './finding.ts';
import { statementsOf } from './sql-statements.ts';

/** What a migration may say. Procedures, triggers and views are no part of a PlanetScale database. */
const definition =
  /^(?:create\s+(?:(?:unique|fulltext)\s+)?index|(?:create|alter|drop|rename)\s+table|drop\s+index)\s/i;

/** What MySQL runs although it is written as a comment: no check here would see it. */
const executableComment = /\/\*!/;

const todo =
  'A migration holds definitions of tables alone: a deploy request carries no rows. Take the statement out, and write a backfill, which runs after the deploy and can be run again.';

/** Finds what in the migrations of a keyspace is no definition of a table. */
export function checkDefinitionsOnly(keyspace: Keyspace, schemaDirectory: string): Finding[] {
  return readMigrations(keyspace, join(schemaDirectory, keyspace, 'migrations')).flatMap(({ name, statements }) =>
    statements.flatMap(otherThanDefinitions).map((what) => ({
      kind: 'definitions' as const,
      where: `schema/${keyspace}/migrations/${name}/migration.sql`,
      what,
      todo,
    })),
  );
}

/** What in a text of SQL is no definition of a table, each as a sentence without its subject. */
export function otherThanDefinitions(sql: string): string[] {
  if (executableComment.test(sql)) return ['hides a statement in a comment /*! */'];
  return statementsOf(sql)
    .filter(({ head }) => !definition.test(head))
    .map(({ head }) => `changes rows or something else: ${head}`);
}
