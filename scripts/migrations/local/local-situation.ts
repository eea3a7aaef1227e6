import { createConnection } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases, keyspaces } from '../../../schema/keyspaces.ts';
import { readHistory } from '../../database/migration-history.ts';
import type { LocalDatabase } from '../../drift/local-databases.ts';
import type { PlannedMigration } from '../change.ts';
import { keyspaceSituation } from '../keyspace-situation.ts';
import { readPlannedMigrations } from '../planned-migrations.ts';
import type { KeyspaceSituation } from '../situation.ts';

/** The migrations that the databases of this clone have at one moment. */
export interface LocalSituation {
  /** When it was read, in UTC. */
  readAt: string;
  databases: readonly LocalDatabaseSituation[];
}

/** The migrations of one of them, by keyspace. */
export interface LocalDatabaseSituation {
  name: LocalDatabase['name'];
  keyspaces: readonly KeyspaceSituation[];
}

/** Reads files and histories anew. */
export async function readLocalSituation(
  databases: readonly LocalDatabase[],
  schemaDirectory: string,
): Promise<LocalSituation> {
  const files = readPlannedMigrations(schemaDirectory);
  const situations = databases.map(async (database) => ({
    name: database.name,
    keyspaces: await Promise.all(keyspaces.map((keyspace) => readKeyspace(database, keyspace, files))),
  }));
  return { databases: await Promise.all(situations), readAt: new Date().toISOString() };
}

async function readKeyspace(
  database: LocalDatabase,
  keyspace: Keyspace,
  files: readonly PlannedMigration[],
): Promise<KeyspaceSituation> {
  const uri = database.connectionString(keyspaceDatabases[keyspace]);
  const connection = await createConnection({ uri, timezone: 'Z' });
  try {
    return keyspaceSituation(keyspace, files, (await readHistory(connection, keyspace)) ?? []);
  } finally {
    await connection.end();
  }
}
