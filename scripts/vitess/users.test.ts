import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ClusterLayout, clusterLayout } from './layout.ts';
import { stopVitess } from './start.ts';
import { noteUse, otherUsers, refuseWhileUsed } from './users.ts';

const modules = import.meta.dirname;
let directory = '';
let layout: ClusterLayout;
let user: ChildProcess;

/** A process that uses the cluster in the directory, as `make dev DB=vitess` does. */
const startUser = async (): Promise<ChildProcess> => {
  const program = `import { clusterLayout } from ${JSON.stringify(join(modules, 'layout.ts'))};
    import { noteUse } from ${JSON.stringify(join(modules, 'users.ts'))};
    await noteUse(await clusterLayout(${JSON.stringify(directory)}));
    console.log('noted');
    setTimeout(() => {}, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
};

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vitess-users-'));
  layout = await clusterLayout(directory);
  user = await startUser();
});
afterEach(async () => {
  user.kill('SIGKILL');
  await rm(directory, { recursive: true, force: true });
});

const endUser = async () => {
  user.kill('SIGKILL');
  await once(user, 'exit');
};

test('a cluster that another process uses is not ended, and the refusal names that process', async () => {
  // Stands for vttestserver: a process that runs.
  const server = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { detached: true, stdio: 'ignore' });
  const native = { pid: server.pid, command: `${process.execPath} -e setTimeout(() => {}, 60_000)` };
  try {
    await writeFile(layout.state, JSON.stringify({ native, httpPort: 1, port: 1, fingerprint: '' }));
    await expect(stopVitess(directory, () => {})).rejects.toThrow(`Process ${user.pid} (make dev DB=vitess`);
    expect(server.exitCode ?? server.signalCode).toBeNull();
    await endUser();
    const ended = once(server, 'exit');
    expect(await stopVitess(directory, () => {})).toBe(true);
    expect(await ended).toEqual([null, 'SIGTERM']);
  } finally {
    server.kill('SIGKILL');
  }
});

test('a user that was killed is one no longer, and its note is removed', async () => {
  expect(await otherUsers(layout)).toEqual([user.pid]);
  await endUser();
  expect(await otherUsers(layout)).toEqual([]);
  expect(await readdir(layout.users)).toEqual([]);
});

test('the process that asks is no other user', async () => {
  await endUser();
  await noteUse(layout);
  await refuseWhileUsed(layout, 'It was not ended.');
  expect(await otherUsers(layout)).toEqual([]);
});
