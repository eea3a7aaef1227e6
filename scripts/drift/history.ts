import { join } from 'node:path';
import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { type MigrationState, readMigrationStates } from '../database/migration-history.ts';
import type { Finding } from './finding.ts';
import type { LocalDatabase } from './local-databases.ts';

/** What is wrong with a migration in each state but `applied`. */
const troubles = {
  pending: 'is not applied yet',
  changed: 'was applied with another text than its file has',
  'file-missing': 'was applied, but its file is gone',
} as const satisfies Record<Exclude<MigrationState['state'], 'applied'>, string>;

/** Compares the history of what was applied to a keyspace with the migrations in a schema folder. */
export async function checkHistory(
  database: LocalDatabase,
  keyspace: Keyspace,
  schemaDirectory: string,
): Promise<Finding[]> {
  const name = keyspaceDatabases[keyspace];
  const folder = join(schemaDirectory, keyspace, 'migrations');
  const states = await readMigrationStates(keyspace, database.connectionString(name), folder);
  return states.flatMap((migration) => {
    if (migration.state === 'applied') return [];
    return {
      kind: 'history',
      where: `${database.name}, ${name}`,
      what: `the migration ${migration.name} ${troubles[migration.state]}`,
      todo: migration.state === 'pending' ? 'Run make migrate.' : afterHistoryDrift(keyspace, database),
    } satisfies Finding;
  });
}

/** How a history that has drifted is put right. */
export function afterHistoryDrift(keyspace: Keyspace, { renewal }: LocalDatabase): string {
  return `Bring the file back as it was (git log -- schema/${keyspace}/migrations) and make further changes in a new migration: make generate. Where the local data may go, make the database anew instead: ${renewal}.`;
}
