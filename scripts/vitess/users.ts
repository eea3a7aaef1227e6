import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { liveProcess, noteOfThisProcess } from '../support/process-note.ts';
import { UserError } from '../support/user-error.ts';
import type { ClusterLayout } from './layout.ts';

/** Records that this process uses the cluster. As long as it runs, no other process stops the cluster. */
export async function noteUse({ users }: ClusterLayout): Promise<void> {
  await mkdir(users, { recursive: true });
  await writeFile(join(users, String(process.pid)), await noteOfThisProcess());
}

/** The other processes that use the cluster. Records of processes that have ended are deleted. */
export async function otherUsers({ users }: ClusterLayout): Promise<number[]> {
  const files = (await readdir(users).catch(() => [])).map((name) => join(users, name));
  const found = await Promise.all(
    files.map(async (file) => {
      const user = await liveProcess(await readFile(file, 'utf8').catch(() => ''));
      if (user === undefined) await rm(file, { force: true });
      return user === undefined || user === process.pid ? [] : [user];
    }),
  );
  return found.flat();
}

/** Throws when another process uses the cluster: who would stop it calls this first. */
export async function refuseWhileUsed(layout: ClusterLayout, what: string): Promise<void> {
  const users = await otherUsers(layout);
  if (users.length === 0) return;
  throw new UserError({
    what,
    why: `Process ${users.join(', ')} (make dev DB=vitess, most likely) is using it.`,
    todo: `End it with Ctrl-C, or kill ${users.join(' ')}; then try again.`,
  });
}
