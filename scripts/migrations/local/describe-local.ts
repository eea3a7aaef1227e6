import { keyspaceDatabases } from '../../../schema/keyspaces.ts';
import type { LocalDatabaseSituation } from './local-situation.ts';

const stateWidth = 'file-missing'.length;

/** One database of this clone as a person reads it: a line for each migration. */
export function describeLocal({ name, keyspaces }: LocalDatabaseSituation): string {
  const lines = keyspaces.flatMap(({ keyspace, migrations }) =>
    migrations.map(
      (migration) =>
        `  ${keyspaceDatabases[keyspace].padEnd(15)} ${migration.state.padEnd(stateWidth)} ${migration.name}`,
    ),
  );
  return [`${name} database:`, ...lines].join('\n');
}
