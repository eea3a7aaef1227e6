import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { withLock } from '../support/folder-lock.ts';
import { nextFreePort, portIsFree } from '../support/free-port.ts';
import type { GuardedProcess } from '../support/guarded-process.ts';
import type { OnProgress } from '../support/progress.ts';
import { UserError } from '../support/user-error.ts';
import { adminUser, initialStatements, localConnectionString } from './accounts.ts';
import { initializeData } from './initialize.ts';
import { ensureDatabaseProgram } from './install-program.ts';
import { launchServer, serverAnswers } from './launch.ts';
import { type DatabaseLayout, databaseLayout, preferredPort } from './layout.ts';
import { findRunningServer, stopRunningServer, writeOwner } from './running-server.ts';
import { giveTo, serverUser } from './system-user.ts';

/** A private database server that answers. */
export interface RunningDatabase {
  port: number;
  /** Set when another process had already started the server: that process stops it, not this one. */
  sharedWith: number | undefined;
  /** For the user who has the same name as the database, and access to that database only. */
  connectionString(database: string): string;
  /** For the user who migrates and seeds. */
  adminConnectionString(database?: string): string;
  /** Resolves with a description when the server ends, for whatever reason; never for a shared server. */
  ended: Promise<string>;
  /** Shuts the server down cleanly; does nothing for a shared server. */
  stop(): Promise<void>;
}

interface StartOptions {
  /** Holds everything: data, log, port. Deleting it resets the database. */
  directory: string;
  /** Exactly this port; by default the port of the last start in this folder, or the next free one. */
  port?: number;
  onProgress: OnProgress;
}

const stopMs = 15_000;

/**
 * Starts the folder's private MySQL-compatible server on 127.0.0.1, with the six databases and their users. A server
 * that already runs in the folder is shared while the process that started it lives. A new one ends with this process,
 * even on SIGKILL.
 */
export async function startDatabase({ directory, port, onProgress }: StartOptions): Promise<RunningDatabase> {
  const layout = databaseLayout(directory);
  await mkdir(layout.temporary, { recursive: true });
  return withLock(
    layout.lock,
    async () => (await shareRunning(layout, onProgress)) ?? (await startNew(layout, port, onProgress)),
    (holder) => onProgress(`waiting for process ${holder}, which is starting the same database`),
  );
}

async function shareRunning(layout: DatabaseLayout, onProgress: OnProgress): Promise<RunningDatabase | undefined> {
  const running = await findRunningServer(layout);
  if (!running) return undefined;
  const port = await rememberedPort(layout);
  if (running.owner !== undefined && port !== undefined && (await serverAnswers(layout, port))) {
    onProgress(`database: sharing the one that process ${running.owner} started, port ${port}`);
    const never = new Promise<string>(() => {});
    return runningDatabase(port, running.owner, { ended: never, stop: async () => {} });
  }
  await stopRunningServer(running.pid, layout, onProgress);
  return undefined;
}

async function startNew(
  layout: DatabaseLayout,
  exactPort: number | undefined,
  onProgress: OnProgress,
): Promise<RunningDatabase> {
  const program = await ensureDatabaseProgram(onProgress);
  const user = await serverUser(layout.directory);
  await giveTo(user, layout.directory);
  await initializeData(program, layout, user, onProgress);
  await writeFile(layout.initialStatements, initialStatements());
  await rm(layout.socket, { force: true });
  const taken: number[] = [];
  for (;;) {
    const port = await choosePort(layout, exactPort, taken);
    onProgress(`starting ${program.flavor} ${program.version} on port ${port}`);
    const server = await launchServer(program, layout, port, user);
    if (server) {
      await writeFile(layout.port, String(port));
      await writeOwner(layout);
      return runningDatabase(port, undefined, { ended: server.ended, stop: () => stop(server, layout) });
    }
    // Another program took the port after we had found it free.
    taken.push(port);
  }
}

async function choosePort(layout: DatabaseLayout, exact: number | undefined, taken: number[]): Promise<number> {
  if (exact === undefined) {
    return nextFreePort((await rememberedPort(layout)) ?? preferredPort(layout.directory), taken);
  }
  if (!taken.includes(exact) && (await portIsFree(exact))) return exact;
  throw new UserError({
    what: `The database cannot listen on port ${exact}.`,
    why: 'Another program listens there.',
    todo: 'Stop that program, or let the port be chosen.',
  });
}

async function rememberedPort(layout: DatabaseLayout): Promise<number | undefined> {
  const port = Number(await readFile(layout.port, 'utf8').catch(() => '0'));
  return port > 0 ? port : undefined;
}

async function stop(server: GuardedProcess, layout: DatabaseLayout): Promise<void> {
  await server.stop(stopMs);
  await rm(layout.owner, { force: true });
}

function runningDatabase(
  port: number,
  sharedWith: number | undefined,
  life: Pick<RunningDatabase, 'ended' | 'stop'>,
): RunningDatabase {
  return {
    ...life,
    port,
    sharedWith,
    connectionString: (database) => localConnectionString(database, port, database),
    adminConnectionString: (database) => localConnectionString(adminUser, port, database),
  };
}
