import { type Connection, createConnection } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { withLocalDatabases } from '../drift/local-databases.ts';
import { openDatabases } from '../migrations/databases.ts';
import { connectApi } from '../planetscale/api.ts';
import { readSettings } from '../planetscale/settings.ts';
import type { OnProgress } from '../support/progress.ts';
import { UserError } from '../support/user-error.ts';

/** A database whose rows are read and written, and how a connection to one of its keyspaces is made. */
export interface WrittenDatabase {
  readonly name: string;
  with<Result>(keyspace: Keyspace, work: (connection: Connection) => Promise<Result>): Promise<Result>;
}

/** Runs work on the databases of this clone, one after another, or with TARGET=production on PlanetScale's. */
export const withDatabases = async (
  variables: NodeJS.ProcessEnv,
  onProgress: OnProgress,
  work: (database: WrittenDatabase) => Promise<void>,
): Promise<void> => {
  const { TARGET: target = '' } = variables;
  if (target === '') {
    return withLocalDatabases(onProgress, async (databases) => {
      for (const { name, connectionString } of databases) await work({ name, with: connecting(connectionString) });
    });
  }
  if (target !== 'production') {
    throw new UserError({
      what: `TARGET=${target} is not available.`,
      why: 'There is TARGET=production: the branch of PlanetScale that the environment names.',
      todo: 'Leave TARGET out for the databases of this clone.',
    });
  }
  const settings = readSettings(variables);
  const databases = openDatabases(() => connectApi(settings, settings.tokens.runtime));
  try {
    const branch = settings.target;
    await work({ name: branch, with: (keyspace, run) => databases.with(branch, 'readwriter', keyspace, run) });
  } finally {
    await databases.end();
  }
};

const connecting =
  (connectionString: (database: string) => string): WrittenDatabase['with'] =>
  async (keyspace, work) => {
    const connection = await createConnection(connectionString(keyspaceDatabases[keyspace]));
    try {
      return await work(connection);
    } finally {
      await connection.end();
    }
  };
