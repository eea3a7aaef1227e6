import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import type { ReleaseDay } from '../contracts/released-on.ts';
import { schemaDirectory } from '../support/local-paths.ts';
import { checkContract } from './contract.ts';
import { checkDefinitionsOnly } from './definitions-only.ts';
import type { Finding } from './finding.ts';
import { checkHistory } from './history.ts';
import { checkLiveTables } from './live-tables.ts';
import type { ComparedDatabase, LocalDatabase } from './local-databases.ts';
import { checkSdl } from './sdl.ts';
import { checkUngenerated } from './ungenerated.ts';
import { checkRunningVschema, checkVitessFiles } from './vitess-files.ts';

/** All drift: between files and code, and between each database and both. Changes nothing. */
export async function findDrift(databases: readonly LocalDatabase[], releasedOn: ReleaseDay): Promise<Finding[]> {
  const ofFiles = keyspaces.flatMap((keyspace) => [
    checkUngenerated(keyspace, schemaDirectory),
    checkDefinitionsOnly(keyspace, schemaDirectory),
    checkContract(keyspace, schemaDirectory, releasedOn),
  ]);
  const ofDatabases = databases.flatMap((database) => [
    checkRunningVschema(database),
    ...keyspaces.map((keyspace) => checkDatabase(database, keyspace, schemaDirectory)),
  ]);
  const findings = await Promise.all([...ofFiles, checkVitessFiles(), checkSdl(), ...ofDatabases]);
  return findings.flat();
}

/** The drift in one keyspace of a database. While migrations are pending, its tables are not compared. */
export async function checkDatabase(
  database: ComparedDatabase,
  keyspace: Keyspace,
  schemaDirectory: string,
): Promise<Finding[]> {
  const history = await checkHistory(database, keyspace, schemaDirectory);
  return history.length > 0 ? history : checkLiveTables(database, keyspace);
}
