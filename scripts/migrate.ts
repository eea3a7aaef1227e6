// What `make migrate` runs: each keyspace's history, then the pending migrations, for the embedded database and for
// Vitess when it runs. STATUS=1 only shows.
import { join } from 'node:path';
import { keyspaceDatabases, keyspaces } from '../schema/keyspaces.ts';
import { releasedOn } from './contracts/released-on.ts';
import { hasDrifted, isPending, type MigrationState, readMigrationStates } from './database/migration-history.ts';
import { checkContract } from './drift/contract.ts';
import { checkDefinitionsOnly } from './drift/definitions-only.ts';
import { renderFindings } from './drift/finding.ts';
import { afterHistoryDrift } from './drift/history.ts';
import { type LocalDatabase, withLocalDatabases } from './drift/local-databases.ts';
import { checkRunningVschema } from './drift/vitess-files.ts';
import { schemaDirectory } from './support/local-paths.ts';
import { createTerminalProgress, type OnProgress } from './support/progress.ts';
import { runScript, UserError } from './support/user-error.ts';

const stateWidth = 'file-missing'.length;

await runScript(async () => {
  const progress = createTerminalProgress();
  await withLocalDatabases(progress.report, async (databases) => {
    // Show the history of every database, even when that of one has drifted.
    const pending: LocalDatabase[] = [];
    const refusals: UserError[] = [];
    for (const database of databases) {
      const states = await showHistory(database);
      refusals.push(...states.flatMap((state) => refusalOf(database, state)));
      if (states.some(({ migrations }) => migrations.some(isPending))) pending.push(database);
    }
    if (process.env.STATUS) return;
    if (refusals[0]) throw refusals[0];
    refuseBreaches();
    for (const database of pending) await apply(database, progress.report);
    for (const { where, what, todo } of (await Promise.all(databases.map(checkRunningVschema))).flat()) {
      process.stdout.write(`${where} ${what}. ${todo}\n`);
    }
    if (pending.length === 0) process.stdout.write('Nothing is pending.\n');
  });
  progress.done();
});

/** The state of one keyspace's migrations in a database. */
interface KeyspaceHistory {
  keyspace: (typeof keyspaces)[number];
  migrations: MigrationState[];
}

async function showHistory(database: LocalDatabase): Promise<KeyspaceHistory[]> {
  const histories = await Promise.all(
    keyspaces.map(async (keyspace) => {
      const folder = join(schemaDirectory, keyspace, 'migrations');
      const connectionString = database.connectionString(keyspaceDatabases[keyspace]);
      return { keyspace, migrations: await readMigrationStates(keyspace, connectionString, folder) };
    }),
  );
  const lines = histories.flatMap(({ keyspace, migrations }) =>
    migrations.map(
      ({ name, state }) => `  ${keyspaceDatabases[keyspace].padEnd(15)} ${state.padEnd(stateWidth)} ${name}`,
    ),
  );
  process.stdout.write(`${[`${database.name} database:`, ...lines].join('\n')}\n`);
  return histories;
}

function refusalOf(database: LocalDatabase, { keyspace, migrations }: KeyspaceHistory): UserError[] {
  const drifted = migrations.filter(hasDrifted).map(({ name }) => name);
  if (drifted.length === 0) return [];
  return [
    new UserError({
      what: `Nothing was applied: the history of ${keyspaceDatabases[keyspace]} (${database.name}) has drifted.`,
      why: `Applied, and since then changed or deleted: ${drifted.join(', ')}.`,
      todo: afterHistoryDrift(keyspace, database),
    }),
  ];
}

function refuseBreaches(): void {
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

async function apply(database: LocalDatabase, onProgress: OnProgress): Promise<void> {
  await database.migrate(onProgress);
  process.stdout.write(`The ${database.name} database is up to date.\n`);
}
