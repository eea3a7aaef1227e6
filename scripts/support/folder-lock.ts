import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { liveProcess, noteOfThisProcess } from './process-note.ts';
import { UserError } from './user-error.ts';

const pollMs = 100;
const waitMs = 180_000;

/** Runs `work` while holding a lock file. The lock of a process that has died is taken over. */
export async function withLock<Result>(
  file: string,
  work: () => Promise<Result>,
  onWait: (holder: number) => void,
): Promise<Result> {
  const deadline = performance.now() + waitMs;
  const mine = await noteOfThisProcess();
  let announced = false;
  while (!(await takeLock(file, mine))) {
    const holder = await liveProcess(await readFile(file, 'utf8').catch(() => ''));
    if (holder === undefined) {
      await rm(file, { force: true });
      continue;
    }
    if (!announced) onWait(holder);
    announced = true;
    if (performance.now() > deadline) {
      throw new UserError({
        what: `Waited ${waitMs / 1000} s for another start in the same folder.`,
        why: `Process ${holder} holds ${file}.`,
        todo: `End process ${holder}, then try again.`,
      });
    }
    await sleep(pollMs);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function takeLock(file: string, content: string): Promise<boolean> {
  return writeFile(file, content, { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}
