import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { type GuardedProcess, spawnGuarded } from '../support/guarded-process.ts';
import { UserError } from '../support/user-error.ts';
import { adminUser, localConnectionString } from './accounts.ts';
import type { DatabaseLayout } from './layout.ts';
import type { DatabaseProgram } from './program.ts';
import { serverOptions } from './server-options.ts';

/** Recovery after a crash may take a while; a healthy start takes about a second. */
const startMs = 60_000;
const pollMs = 25;

/** Starts the server on the port and waits until it answers; undefined when another program took the port. */
export async function launchServer(
  program: DatabaseProgram,
  layout: DatabaseLayout,
  port: number,
  user: string | undefined,
): Promise<GuardedProcess | undefined> {
  const log = await open(layout.log, 'w');
  const args = serverOptions(layout, port, user);
  const server = await spawnGuarded({ command: program.server, args, output: log.fd });
  await log.close();
  // A running server must not keep this process alive.
  server.child.unref();
  const end = new AbortController();
  let howItEnded: string | undefined;
  server.ended.then((how) => {
    howItEnded = how;
    end.abort();
  });
  const deadline = performance.now() + startMs;
  while (howItEnded === undefined && performance.now() < deadline) {
    if (await serverAnswers(layout, port)) return server;
    await sleep(pollMs);
  }
  await server.stop(1_000);
  const text = await readFile(layout.log, 'utf8');
  if (howItEnded !== undefined && text.includes('Address already in use')) return undefined;
  throw new UserError({
    what: `${program.flavor} ${program.version} did not start.`,
    why: `${howItEnded === undefined ? `No answer within ${startMs / 1000} s.` : `It ended with ${howItEnded}.`} Its last words:\n${lastErrors(text)}`,
    todo: `Read ${layout.log}. When the data is damaged, delete ${layout.directory}: it is made and filled anew.`,
  });
}

/** Whether this folder's server answers on the port: that of another clone accepts the same password. */
export async function serverAnswers(layout: DatabaseLayout, port: number): Promise<boolean> {
  try {
    const connection = await createConnection(localConnectionString(adminUser, port));
    try {
      const [rows] = await connection.query('SELECT @@socket AS socket');
      return JSON.stringify(rows) === JSON.stringify([{ socket: layout.socket }]);
    } finally {
      await connection.end();
    }
  } catch {
    return false;
  }
}

function lastErrors(log: string): string {
  const lines = log.trim().split('\n');
  const errors = lines.filter((line) => line.includes('[ERROR]'));
  return (errors.length > 0 ? errors : lines).slice(-6).join('\n');
}
