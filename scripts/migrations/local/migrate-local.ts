import { keyspaceDatabases, keyspaces } from '../../../schema/keyspaces.ts';
import { releasedOn } from '../../contracts/released-on.ts';
import { hasDrifted, isPending } from '../../database/migration-history.ts';
import { checkContract } from '../../drift/contract.ts';
import { checkDefinitionsOnly } from '../../drift/definitions-only.ts';
import { renderFindings } from '../../drift/finding.ts';
import { afterHistoryDrift } from '../../drift/history.ts';
import type { LocalDatabase } from '../../drift/local-databases.ts';
import { checkRunningVschema } from '../../drift/vitess-files.ts';
import type { OnProgress } from '../../support/progress.ts';
import { UserError } from '../../support/user-error.ts';
import type { LocalDatabaseSituation, LocalSituation } from './local-situation.ts';

/**
 * Applies what is pending to the databases of this clone: to none of them, when the history of one has drifted or a
 * migration may not be as it is. Returns what was done, a line each.
 */
export async function migrateLocal(
  databases: readonly LocalDatabase[],
  situation: LocalSituation,
  { schemaDirectory, onProgress }: { schemaDirectory: string; onProgress: OnProgress },
): Promise<string[]> {
  const situationOf = new Map(situation.databases.map((one) => [one.name, one]));
  for (const database of databases) refuseDrift(database, situationOf.get(database.name));
  refuseBreaches(schemaDirectory);
  const pending = databases.filter(({ name }) =>
    situationOf.get(name)?.keyspaces.some(({ migrations }) => migrations.some(isPending)),
  );
  for (const database of pending) await database.migrate(onProgress);
  const vschemas = (await Promise.all(databases.map(checkRunningVschema))).flat();
  return [
    ...pending.map(({ name }) => `The ${name} database is up to date.`),
    ...vschemas.map(({ where, what, todo }) => `${where} ${what}. ${todo}`),
    ...(pending.length === 0 ? ['Nothing is pending.'] : []),
  ];
}

function refuseDrift(database: LocalDatabase, situation: LocalDatabaseSituation | undefined): void {
  for (const { keyspace, migrations } of situation?.keyspaces ?? []) {
    const drifted = migrations.filter(hasDrifted).map(({ name }) => name);
    if (drifted.length === 0) continue;
    throw new UserError({
      what: `Nothing was applied: the history of ${keyspaceDatabases[keyspace]} (${database.name}) has drifted.`,
      why: `Applied, and since then changed or deleted: ${drifted.join(', ')}.`,
      todo: afterHistoryDrift(keyspace, database),
    });
  }
}

function refuseBreaches(schemaDirectory: string): void {
  const breaches = keyspaces.flatMap((keyspace) => [
    ...checkDefinitionsOnly(keyspace, schemaDirectory),
    ...checkContract(keyspace, schemaDirectory, releasedOn),
  ]);
  if (breaches.length === 0) return;
  throw new UserError({
    what: 'Nothing was applied: a migration may not be as it is.',
    why: renderFindings(breaches),
    todo: 'Change that migration, if it was applied nowhere yet; then try again.',
  });
}
