import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { environmentNames } from '../../ops/environments.ts';
import { repositoryDirectory } from '../support/local-paths.ts';

/** Where it is noted what `make provision` has made. It holds no secret, and is committed. */
export const lockFile = 'ops/hyperdrive.lock.json';

const provisioned = z.strictObject({
  /** Cloudflare's id of the Hyperdrive configuration. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  name: z.string(),
  /** SHA-256 of where the database is and as whom it is asked, without the password. */
  origin: z.string(),
});

const schema = z.strictObject({
  staging: z.record(z.string(), provisioned),
  production: z.record(z.string(), provisioned),
});

/** What was provisioned, for each environment by the name of the binding. */
export type HyperdriveLock = z.infer<typeof schema>;

/** One Hyperdrive configuration that was provisioned. */
export type Provisioned = z.infer<typeof provisioned>;

/** What was provisioned so far. */
export const readLock = async (): Promise<HyperdriveLock> =>
  schema.parse(JSON.parse(await readFile(join(repositoryDirectory, lockFile), 'utf8')));

/** Notes what was provisioned, in an order that does not depend on who was first. */
export const writeLock = async (lock: HyperdriveLock): Promise<void> => {
  const ordered = environmentNames.map((name) => [
    name,
    Object.fromEntries(Object.entries(lock[name]).toSorted(([one], [other]) => one.localeCompare(other))),
  ]);
  const text = JSON.stringify(Object.fromEntries(ordered), null, 2);
  await writeFile(join(repositoryDirectory, lockFile), `${text}\n`);
};
