import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { migrateDatabase } from '../database/migrate.ts';
import { startDatabase } from '../database/server.ts';
import { localPaths } from '../support/local-paths.ts';
import type { OnProgress } from '../support/progress.ts';
import { UserError } from '../support/user-error.ts';
import { readState, topologyFingerprint } from '../vitess/cluster-state.ts';
import { clusterLayout } from '../vitess/layout.ts';
import { migrateVitess } from '../vitess/prepare.ts';
import type { RunningVitess } from '../vitess/running-vitess.ts';
import { findVitess } from '../vitess/start.ts';

/** A database that can be compared with the code. */
export interface ComparedDatabase {
  name: 'embedded' | 'Vitess' | 'production';
  /** The connection string of the user with all rights. */
  connectionString(database: string): string;
  /** The databases that contain a keyspace's tables: on Vitess one per shard. */
  shardsOf(keyspace: Keyspace): string[];
  /** The command that applies what is pending. */
  migration: string;
  /** The command that deletes its data, for a new start; null where nothing does. */
  renewal: string | null;
}

/** A database of this clone, which can be migrated, too. */
export interface LocalDatabase extends ComparedDatabase {
  name: 'embedded' | 'Vitess';
  /** Applies the pending migrations. */
  migrate(onProgress: OnProgress): Promise<void>;
  /** Whether it was started with other vschema.json files than the current ones. */
  vschemaIsOutdated(): Promise<boolean>;
  renewal: string;
}

/** The embedded database. */
export function embeddedDatabase(connectionString: (database?: string) => string): LocalDatabase {
  return {
    name: 'embedded',
    connectionString,
    shardsOf: (keyspace) => [keyspaceDatabases[keyspace]],
    migrate: async (onProgress) => {
      await migrateDatabase({ adminConnectionString: connectionString, onProgress });
    },
    vschemaIsOutdated: async () => false,
    migration: 'make migrate',
    renewal: 'make reset, then make dev',
  };
}

/** The Vitess that runs in a folder. */
export function vitessDatabase(vitess: RunningVitess, directory: string): LocalDatabase {
  return {
    name: 'Vitess',
    connectionString: vitess.connectionString,
    shardsOf: (keyspace) =>
      vitess.shardDatabases
        .filter((shard) => shard.keyspace === keyspaceDatabases[keyspace])
        .map(({ target }) => target),
    migrate: (onProgress) => migrateVitess(vitess, onProgress),
    vschemaIsOutdated: async () =>
      (await readState(await clusterLayout(directory)))?.fingerprint !== (await topologyFingerprint()),
    migration: 'make migrate',
    renewal: 'make vitess-down, then make vitess-up',
  };
}

/**
 * Runs `work` on this clone's databases: the embedded one, which is started if it does not run, and Vitess
 * when it runs. `DB=embedded` and `DB=vitess` choose one of them.
 */
export async function withLocalDatabases(
  onProgress: OnProgress,
  work: (databases: LocalDatabase[]) => Promise<void>,
): Promise<void> {
  const chosen = process.env.DB ?? '';
  if (!['', 'embedded', 'vitess'].includes(chosen)) {
    throw new UserError({
      what: `DB=${chosen} is not available.`,
      why: 'There are DB=embedded and DB=vitess.',
      todo: 'Leave DB out for the embedded database, and Vitess when it runs.',
    });
  }
  const vitess = chosen === 'embedded' ? undefined : await findVitess(localPaths.vitess);
  if (vitess === undefined && chosen === 'vitess') {
    throw new UserError({
      what: 'Vitess does not run.',
      why: 'DB=vitess asks for it alone.',
      todo: 'Start it: make vitess-up. Or leave DB out for the embedded database.',
    });
  }
  const inVitess = vitess === undefined ? [] : [vitessDatabase(vitess, localPaths.vitess)];
  if (chosen === 'vitess') return work(inVitess);
  const embedded = await startDatabase({ directory: localPaths.database, onProgress });
  try {
    await work([embeddedDatabase(embedded.adminConnectionString), ...inVitess]);
  } finally {
    await embedded.stop();
  }
}
