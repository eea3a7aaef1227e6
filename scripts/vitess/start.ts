import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { vitessKeyspaces } from '../../schema/topology.ts';
import { withLock } from '../support/folder-lock.ts';
import type { OnProgress } from '../support/progress.ts';
import { UserError } from '../support/user-error.ts';
import { type ClusterState, forgetState, readState, topologyFingerprint, writeState } from './cluster-state.ts';
import { dockerRuns, startDocker, stopDocker } from './docker-cluster.ts';
import { type ClusterLayout, clusterLayout } from './layout.ts';
import { startNative, stopNative } from './native-cluster.ts';

/** One shard's database in the MySQL below Vitess. */
export interface ShardDatabase {
  /** The Vitess keyspace, such as `oi_policies`. */
  keyspace: string;
  shard: string;
  /** As database of a connection through vtgate it addresses this shard alone. */
  target: string;
  /** The database's name in MySQL itself, for user `vt_dba` on `socket`. */
  database: string;
  /** Undefined in Docker, where MySQL cannot be reached past vtgate. */
  socket: string | undefined;
}

/** A Vitess that answers. */
export interface RunningVitess {
  /** vtgate's, in the MySQL protocol, for all keyspaces. */
  port: number;
  /** vtcombo's pages: /debug/vschema, /debug/vars. */
  httpPort: number;
  /** Whether it ran before: then it may hold data. */
  reused: boolean;
  shardDatabases: ShardDatabase[];
  /** For a keyspace, a shard (`oi_policies:-80`) or the legacy database. */
  connectionString(database: string): string;
  /** Resolves with a description when the cluster ends; this alone keeps no process alive. */
  ended: Promise<string>;
  /** Ends the cluster and its data. */
  stop(): Promise<void>;
}

interface StartOptions {
  /** Holds the cluster's data, log and state. */
  directory: string;
  onProgress: OnProgress;
}

const readyMs = 90_000;
const pollMs = 200;
const watchMs = 1_000;

/**
 * Starts the folder's Vitess, empty, or reuses the one that runs when it has the same topology and VSchema.
 * It outlives this process: `stop` or `make vitess-down` ends it.
 */
export async function startVitess({ directory, onProgress }: StartOptions): Promise<RunningVitess> {
  const layout = await clusterLayout(directory);
  await mkdir(layout.directory, { recursive: true });
  return withLock(
    layout.lock,
    async () => (await reuse(layout, onProgress)) ?? (await startNew(layout, onProgress)),
    (holder) => onProgress(`waiting for process ${holder}, which is starting the same Vitess`),
  );
}

/** The folder's cluster if it runs and answers. */
export async function findVitess(directory: string): Promise<RunningVitess | undefined> {
  const layout = await clusterLayout(directory);
  const state = await readState(layout);
  if (state === undefined || !(await answers(state.port))) return undefined;
  return runningVitess(layout, state, true);
}

/** Ends the folder's cluster, whether it answers or not; false when none runs. */
export async function stopVitess(directory: string): Promise<boolean> {
  const layout = await clusterLayout(directory);
  const state = await readState(layout);
  if (state !== undefined) await stop(layout, state);
  return state !== undefined;
}

async function reuse(layout: ClusterLayout, onProgress: OnProgress): Promise<RunningVitess | undefined> {
  const state = await readState(layout);
  if (state === undefined) return undefined;
  const current = state.fingerprint === (await topologyFingerprint());
  if (current && (await answers(state.port))) {
    onProgress(`Vitess: using the one that runs, port ${state.port}`);
    return runningVitess(layout, state, true);
  }
  onProgress(current ? 'Vitess does not answer: starting it again' : 'the topology has changed: starting Vitess again');
  await stop(layout, state);
  return undefined;
}

async function startNew(layout: ClusterLayout, onProgress: OnProgress): Promise<RunningVitess> {
  const state = (await dockerRuns()) ? await startDocker(layout, onProgress) : await startNative(layout, onProgress);
  await writeState(layout, state);
  const deadline = performance.now() + readyMs;
  while (!(await answers(state.port))) {
    if (performance.now() > deadline) {
      await stop(layout, state);
      throw new UserError({
        what: `Vitess started, but does not answer on port ${state.port}.`,
        why: `No answer within ${readyMs / 1000} s.`,
        todo: `Read ${layout.log}, or with Docker: docker compose logs. Then try again.`,
      });
    }
    await sleep(pollMs);
  }
  return runningVitess(layout, state, false);
}

/** Whether every keyspace has a primary that takes statements. */
async function answers(port: number): Promise<boolean> {
  try {
    const connection = await createConnection(connectionString(port, keyspaceDatabases.global));
    try {
      for (const { target } of shardDatabases(undefined)) {
        await connection.query(`USE \`${target}\``);
        await connection.query('SELECT 1 FROM information_schema.schemata LIMIT 1');
      }
      return true;
    } finally {
      connection.destroy();
    }
  } catch {
    return false;
  }
}

async function stop(layout: ClusterLayout, { native, docker }: ClusterState): Promise<void> {
  if (native) await stopNative(native.pid);
  if (docker) await stopDocker(docker.project);
  await forgetState(layout);
}

function runningVitess(layout: ClusterLayout, state: ClusterState, reused: boolean): RunningVitess {
  return {
    port: state.port,
    httpPort: state.httpPort,
    reused,
    shardDatabases: shardDatabases(state.socket),
    connectionString: (database) => connectionString(state.port, database),
    ended: watch(layout),
    stop: () => stop(layout, state),
  };
}

function shardDatabases(socket: string | undefined): ShardDatabase[] {
  return vitessKeyspaces().flatMap(({ database: keyspace, shards }) =>
    shards.map((shard) => ({
      keyspace,
      shard,
      target: `${keyspace}:${shard}`,
      database: `vt_${keyspace}_${shard}`,
      socket,
    })),
  );
}

/** vttestserver checks no password, but Miniflare refuses a Hyperdrive connection string without one. */
function connectionString(port: number, database: string): string {
  return `mysql://local:local-only@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

async function watch(layout: ClusterLayout): Promise<string> {
  while ((await readState(layout)) !== undefined) await sleep(watchMs, undefined, { ref: false });
  return 'vttestserver is gone';
}
