import { join } from 'node:path';
import { keyspaces } from '../../../schema/keyspaces.ts';
import { readMigrations } from '../../database/migration-files.ts';
import type { SqlOf } from './reading.ts';

/** Reads the statements of all migrations, as their files have them now. */
export function readSql(schemaDirectory: string): SqlOf {
  const texts = new Map(
    keyspaces.flatMap((keyspace) =>
      readMigrations(keyspace, join(schemaDirectory, keyspace, 'migrations')).map(
        ({ name, statements }) => [`${keyspace}/${name}`, statements.join('\n\n')] as const,
      ),
    ),
  );
  return (keyspace, name) => texts.get(`${keyspace}/${name}`) ?? null;
}
