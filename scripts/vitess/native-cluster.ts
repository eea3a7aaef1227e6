import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { cp, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { vitessKeyspaces } from '../../schema/topology.ts';
import { commandLine } from '../support/command-line.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import { groupIsAlive, signalGroup, stopGroup } from '../support/process-group.ts';
import { type OnProgress, sparingly } from '../support/progress.ts';
import { UserError } from '../support/user-error.ts';
import { type ClusterState, topologyFingerprint, writeState } from './cluster-state.ts';
import { portOffsets, tabletsPerShard, vttestserverArguments } from './command-line.ts';
import { schemaFolders } from './compose.ts';
import { freeConsecutivePorts } from './consecutive-ports.ts';
import { type ClusterLayout, pathNumber } from './layout.ts';
import { ensurePrograms } from './programs.ts';
import { runCommand } from './run-command.ts';
import { vitessUser } from './system-user.ts';

/** A start takes seven seconds on two cores. vttestserver itself waits a minute for MySQL and a minute for vtcombo. */
const startMs = 150_000;
const stopMs = 30_000;
const orphanMs = 5_000;
const pollMs = 100;
const shownLogLines = 8;

/** The log line of vtcombo for each tablet that has started. */
const tabletStarted = /"TabletManager Start took /g;

/** Starts vttestserver without data. Once ready, its process group keeps running when this process ends. */
export async function startNative(layout: ClusterLayout, onProgress: OnProgress): Promise<ClusterState> {
  const { tools, mysql } = await ensurePrograms(onProgress);
  const user = await vitessUser();
  await prepareFolders(layout, user?.uid);
  const port = await freeConsecutivePorts(pathNumber(layout.directory));
  onProgress(`starting Vitess over MySQL ${mysql.version}, ports ${port} to ${port + portOffsets.vtgate}`);
  const log = await open(layout.log, 'w');
  const server = spawn(
    join(tools, 'bin/vttestserver'),
    vttestserverArguments({ port, bindAddress: '127.0.0.1', schemaDirectory: layout.schema }),
    {
      ...user,
      cwd: layout.data,
      detached: true,
      env: { ...process.env, VTROOT: tools, VTDATAROOT: layout.data, VT_MYSQL_ROOT: mysql.root, TMPDIR: layout.data },
      stdio: ['ignore', log.fd, log.fd],
    },
  );
  await once(server, 'spawn');
  await log.close();
  const { pid } = server;
  if (pid === undefined) throw new Error('vttestserver started without a process id');
  server.unref();
  // An interrupted start kills what it has started: while MySQL starts, it ignores SIGTERM.
  const abandon = () => signalGroup(pid, 'SIGKILL');
  process.once('exit', abandon);
  const state: ClusterState = {
    native: { pid, command: await commandLine(pid) },
    httpPort: port + portOffsets.http,
    port: port + portOffsets.vtgate,
    fingerprint: await topologyFingerprint(),
  };
  await writeState(layout, state);
  const socket = await waitUntilReady(pid, layout, onProgress);
  process.off('exit', abandon);
  return { ...state, socket };
}

/** Stops vttestserver, which stops its MySQL. Processes that are left after half a minute are killed. */
export async function stopNative(pid: number): Promise<void> {
  // Signal vttestserver only: if MySQL stopped first, vttestserver would wait for it in vain.
  await signalOne(pid);
  const deadline = performance.now() + stopMs;
  while (groupIsAlive(pid) && performance.now() < deadline) await sleep(pollMs);
  await stopGroup(pid, 0);
}

async function signalOne(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    // vttestserver was killed earlier, so stop its children ourselves.
    await stopGroup(pid, orphanMs);
  }
}

async function prepareFolders(layout: ClusterLayout, uid: number | undefined): Promise<void> {
  await rm(layout.data, { recursive: true, force: true });
  for (const [database, folder] of schemaFolders) {
    const target = join(layout.schema, database);
    await mkdir(target, { recursive: true });
    await cp(join(repositoryDirectory, 'schema', folder, 'vschema.json'), join(target, 'vschema.json'));
  }
  if (uid === undefined) return;
  await runCommand({
    command: 'chown',
    args: ['-R', String(uid), layout.data],
    todo: `Remove ${layout.data}, then try again.`,
  });
}

/** The path of MySQL's socket, which vttestserver prints when everything has started. */
async function waitUntilReady(pid: number, layout: ClusterLayout, onProgress: OnProgress): Promise<string> {
  const deadline = performance.now() + startMs;
  const report = sparingly(onProgress);
  const shards = vitessKeyspaces().flatMap((keyspace) => keyspace.shards).length;
  while (groupIsAlive(pid) && performance.now() < deadline) {
    const log = await readFile(layout.log, 'utf8');
    const socket = /^\{.*"socket":"([^"]+)".*\}$/m.exec(log)?.[1];
    if (socket !== undefined) return socket;
    const started = log.match(tabletStarted)?.length ?? 0;
    if (started > 0) report(`Vitess: ${started} of ${shards * tabletsPerShard} tablets have started`);
    await sleep(pollMs);
  }
  const ended = !groupIsAlive(pid);
  const why = await lastWords(layout);
  await stopGroup(pid, stopMs);
  throw new UserError({
    what: 'Vitess did not start.',
    why: `${ended ? 'vttestserver ended.' : `It was not ready within ${startMs / 1000} s.`} ${why}`,
    todo: `Read ${layout.log}. When a port was taken meanwhile, simply try again: make vitess-up.`,
  });
}

/** The last lines of MySQL's error log, which has details that vttestserver does not log, and of vttestserver's. */
async function lastWords(layout: ClusterLayout): Promise<string> {
  const logs = [...globSync(join(layout.data, '*/vt_*/error.log')), layout.log];
  const parts = await Promise.all(
    logs.map(async (file) => {
      const text = await readFile(file, 'utf8').catch(() => '');
      return `${file} ends with:\n${text.trim().split('\n').slice(-shownLogLines).join('\n')}`;
    }),
  );
  return parts.join('\n');
}
