import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine } from '../support/command-line.ts';
import { liveProcess, noteOfThisProcess } from '../support/process-note.ts';
import type { OnProgress } from '../support/progress.ts';
import type { DatabaseLayout } from './layout.ts';

/** A server from an earlier start in the folder that still runs. */
export interface RunningServer {
  pid: number;
  /** The process that started it, while that lives. */
  owner: number | undefined;
}

const stopMs = 15_000;
const pollMs = 20;

/** The folder's server, if it runs. Stale files, of a crash or of a copied folder, are recognised. */
export async function findRunningServer(layout: DatabaseLayout): Promise<RunningServer | undefined> {
  const pid = await pidIn(layout.pidFile);
  if (pid === undefined || !(await isServerOf(pid, layout))) return undefined;
  const owner = await liveProcess(await readFile(layout.owner, 'utf8').catch(() => ''));
  return { pid, owner };
}

/** Ends a server whose owner has ended: SIGTERM first, SIGKILL after a while. */
export async function stopRunningServer(pid: number, layout: DatabaseLayout, onProgress: OnProgress): Promise<void> {
  onProgress(`stopping a database server left over from an earlier run (process ${pid})`);
  const deadline = performance.now() + stopMs;
  signal(pid, 'SIGTERM');
  while (await isServerOf(pid, layout)) {
    if (performance.now() > deadline) signal(pid, 'SIGKILL');
    await sleep(pollMs);
  }
  await rm(layout.pidFile, { force: true });
}

/** Records which process started the server, for the next start in the same folder. */
export async function writeOwner(layout: DatabaseLayout): Promise<void> {
  await writeFile(layout.owner, await noteOfThisProcess());
}

async function isServerOf(pid: number, layout: DatabaseLayout): Promise<boolean> {
  return (await commandLine(pid)).includes(`--datadir=${layout.data} `);
}

async function pidIn(file: string): Promise<number | undefined> {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  return pid > 1 ? pid : undefined;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in the meantime.
  }
}
