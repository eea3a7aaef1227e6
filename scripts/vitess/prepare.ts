import { join } from 'node:path';
import { keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { migrateKeyspace } from '../database/keyspace-migrations.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import type { OnProgress } from '../support/progress.ts';
import type { RunningVitess } from './start.ts';

/** Applies the pending migrations of every keyspace through vtgate, which runs each statement on all shards. */
export async function prepareVitess(vitess: RunningVitess, onProgress: OnProgress): Promise<void> {
  for (const keyspace of keyspaces) {
    const applied = await migrateKeyspace({
      keyspace,
      connectionString: vitess.connectionString(keyspaceDatabases[keyspace]),
      migrationsFolder: join(repositoryDirectory, 'schema', keyspace, 'migrations'),
    });
    if (applied > 0) onProgress(`${keyspaceDatabases[keyspace]}: ${applied} applied`);
  }
}
