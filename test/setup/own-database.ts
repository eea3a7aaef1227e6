import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { useDatabaseAt } from '../support/database-port.ts';
import { startCopy, testDatabases } from './database.ts';

/**
 * A database of the file's own, which it changes as it likes: what one file binds, another one would look for in vain. It is
 * there before the file is read, which may already name its address.
 */
const name = `own-${process.pid}-${process.env.VITEST_POOL_ID}`;

const database = await startCopy(name);
useDatabaseAt(database.port);

afterAll(async () => {
  await database.stop();
  await rm(join(testDatabases, name), { recursive: true });
});
