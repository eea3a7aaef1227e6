import { join } from 'node:path';
import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import type { ReleaseDay } from '../contracts/released-on.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import { checkContract } from './contract.ts';
import type { Finding } from './finding.ts';
import { checkHistory } from './history.ts';
import { checkLiveTables } from './live-tables.ts';
import type { LocalDatabase } from './local-databases.ts';
import { checkSdl } from './sdl.ts';
import { checkUngenerated } from './ungenerated.ts';
import { checkRunningVschema, checkVitessFiles } from './vitess-files.ts';

const schemaDirectory = join(repositoryDirectory, 'schema');

/** Everything that has drifted apart: files against the code, and each database against both. Changes nothing. */
export async function findDrift(databases: readonly LocalDatabase[], releasedOn: ReleaseDay): Promise<Finding[]> {
  const ofFiles = keyspaces.flatMap((keyspace) => [
    checkUngenerated(keyspace, schemaDirectory),
    checkContract(keyspace, schemaDirectory, releasedOn),
  ]);
  const ofDatabases = databases.flatMap((database) => [
    checkRunningVschema(database),
    ...keyspaces.map((keyspace) => checkDatabase(database, keyspace, schemaDirectory)),
  ]);
  const findings = await Promise.all([...ofFiles, checkVitessFiles(), checkSdl(), ...ofDatabases]);
  return findings.flat();
}

/** What has drifted in one keyspace of a database. Tables whose migrations are pending differ for that reason alone. */
export async function checkDatabase(
  database: LocalDatabase,
  keyspace: Keyspace,
  schemaDirectory: string,
): Promise<Finding[]> {
  const history = await checkHistory(database, keyspace, schemaDirectory);
  return history.length > 0 ? history : checkLiveTables(database, keyspace);
}
