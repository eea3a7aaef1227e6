import { join } from 'node:path';
import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { isPending, type MigrationState, readMigrationStates } from '../database/migration-history.ts';
import type { Finding } from './finding.ts';
import type { ComparedDatabase } from './local-databases.ts';

/** The finding for a migration in each state but `applied`. */
const troubles = {
  pending: 'is not applied yet',
  unfinished: 'is applied in part',
  changed: 'was applied with another text than its file has',
  'file-missing': 'was applied, but its file is gone',
} as const satisfies Record<Exclude<MigrationState['state'], 'applied'>, string>;

/** Compares the migrations that were applied to a keyspace with those in the schema folder. */
export async function checkHistory(
  database: ComparedDatabase,
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
      todo: isPending(migration) ? `Run ${database.migration}.` : afterHistoryDrift(keyspace, database),
    } satisfies Finding;
  });
}

/** How to repair a history that has drifted. */
export function afterHistoryDrift(keyspace: Keyspace, { renewal }: ComparedDatabase): string {
  const back = `Bring the file back as it was (git log -- schema/${keyspace}/migrations) and make further changes in a new migration: make generate.`;
  return renewal === null ? back : `${back} Where the local data may go, make the database anew instead: ${renewal}.`;
}
