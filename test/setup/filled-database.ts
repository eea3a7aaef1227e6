import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Connection, createConnection } from 'mysql2/promise';
import { emptyDatabases } from '../../scripts/database/empty.ts';
import { migrateDatabase } from '../../scripts/database/migrate.ts';
import { type RunningDatabase, startDatabase } from '../../scripts/database/server.ts';
import { requireDiskSpace } from '../../scripts/support/disk-space.ts';
import type { OnProgress } from '../../scripts/support/progress.ts';
import { dataFingerprint } from './data-fingerprint.ts';

/** How a folder's database is filled. */
export interface Filling {
  readonly directory: string;
  /** The module that has `fill`: the data is kept while neither that nor the tables change. */
  readonly seed: string;
  /** The room it takes on the disk. */
  readonly bytes: number;
  fill(options: { connect: (name: string) => Promise<Connection>; onProgress: OnProgress }): Promise<void>;
  readonly onProgress: OnProgress;
}

/** Says in a folder which files its data was made from. */
const madeFrom = ({ directory }: Filling): string => join(directory, 'made-from');

/** Whether the data that would be made now is there already. */
export const isFilled = async (filling: Filling): Promise<boolean> =>
  (await readFile(madeFrom(filling), 'utf8').catch(() => '')) === (await dataFingerprint(filling.seed));

/** Starts a folder's database server, and fills it unless an earlier run left the same data there. */
export const startFilledDatabase = async (filling: Filling): Promise<RunningDatabase> => {
  const { directory, seed, bytes, fill, onProgress } = filling;
  const isReady = await isFilled(filling);
  if (!isReady) await requireDiskSpace(directory, bytes, `the data in ${basename(directory)}`);
  const database = await startDatabase({ directory, onProgress });
  if (isReady) return database;
  const { adminConnectionString } = database;
  await rm(madeFrom(filling), { force: true });
  await emptyDatabases(adminConnectionString());
  await migrateDatabase({ adminConnectionString, onProgress });
  await fill({ connect: (name) => createConnection(adminConnectionString(name)), onProgress });
  await writeFile(madeFrom(filling), await dataFingerprint(seed));
  return database;
};
