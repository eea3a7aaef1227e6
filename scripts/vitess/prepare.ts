import { access, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { migrateKeyspace } from '../database/keyspace-migrations.ts';
import { seedDatabase } from '../seed/seed.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import type { OnProgress } from '../support/progress.ts';
import { clusterLayout } from './layout.ts';
import type { RunningVitess } from './running-vitess.ts';
import { startVitess } from './start.ts';
import { refuseWhileUsed } from './users.ts';

/** Applies the pending migrations of every keyspace through vtgate, which runs each statement on all shards. */
export async function migrateVitess(vitess: RunningVitess, onProgress: OnProgress): Promise<void> {
  onProgress('migrating through vtgate');
  let migrated = 0;
  await Promise.all(
    keyspaces.map(async (keyspace) => {
      await migrateKeyspace({
        keyspace,
        connectionString: vitess.connectionString(keyspaceDatabases[keyspace]),
        migrationsFolder: join(repositoryDirectory, 'schema', keyspace, 'migrations'),
      });
      migrated += 1;
      onProgress(`migrating through vtgate: ${migrated} of ${keyspaces.length} keyspaces are up to date`);
    }),
  );
}

/**
 * Starts or reuses the folder's Vitess, migrates it, and fills it when it is empty.
 *
 * @param today the day on which the demonstration ends; without it, the fixed day of tests
 */
export async function startSeededVitess(
  directory: string,
  onProgress: OnProgress,
  today?: string,
): Promise<RunningVitess> {
  let vitess = await startVitess({ directory, onProgress });
  const unfinished = join(directory, 'seed-unfinished');
  if (await exists(unfinished)) {
    // Another process may be filling it just now.
    await refuseWhileUsed(await clusterLayout(directory), 'Vitess holds a part of the demonstration data alone.');
    onProgress('the last start did not complete the demonstration data: starting Vitess anew');
    await vitess.stop();
    await rm(unfinished);
    vitess = await startVitess({ directory, onProgress });
  }
  await migrateVitess(vitess, onProgress);
  if (await isSeeded(vitess)) return vitess;
  onProgress('filling the empty keyspaces with demonstration data');
  await writeFile(unfinished, '');
  const connect = (database: string) => createConnection(vitess.connectionString(database));
  await seedDatabase({ connect, onProgress, today });
  await rm(unfinished);
  return vitess;
}

async function isSeeded(vitess: RunningVitess): Promise<boolean> {
  const connection = await createConnection(vitess.connectionString(keyspaceDatabases.global));
  try {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT id FROM organizations LIMIT 1');
    return rows.length > 0;
  } finally {
    await connection.end();
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
