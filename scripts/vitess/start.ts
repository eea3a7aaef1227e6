import { mkdir, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { withLock } from '../support/folder-lock.ts';
import type { OnProgress } from '../support/progress.ts';
import { UserError } from '../support/user-error.ts';
import { type ClusterState, forgetState, readState, topologyFingerprint, writeState } from './cluster-state.ts';
import { dockerRuns, startDocker, stopDocker } from './docker-cluster.ts';
import { type ClusterLayout, clusterLayout } from './layout.ts';
import { startNative, stopNative } from './native-cluster.ts';
import { type RunningVitess, runningVitess, shardDatabases, vtgateConnectionString } from './running-vitess.ts';
import { refuseWhileUsed } from './users.ts';

interface StartOptions {
  /** Holds the cluster's data, log and state. */
  directory: string;
  onProgress: OnProgress;
}

const readyMs = 90_000;
const pollMs = 200;

/**
 * Starts the folder's Vitess without data, or reuses a running one that has the same topology and VSchema.
 * It keeps running when this process ends: `stop` or `make vitess-down` stops it.
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
  return runningVitess(layout, state, { reused: true, stop: () => stop(layout, state) });
}

/** Stops the folder's cluster, even one that does not answer. Throws when a process uses it; false when none runs. */
export async function stopVitess(directory: string, onProgress: OnProgress): Promise<boolean> {
  const layout = await clusterLayout(directory);
  if ((await readState(layout)) === undefined) return false;
  const refuse = () => refuseWhileUsed(layout, 'The local Vitess was not ended.');
  await refuse();
  return withLock(
    layout.lock,
    async () => {
      // Check again: the lock may have been held by a make dev that was starting.
      await refuse();
      const state = await readState(layout);
      if (state !== undefined) await stop(layout, state);
      return state !== undefined;
    },
    (holder) => onProgress(`waiting for process ${holder}, which is starting it`),
  );
}

async function reuse(layout: ClusterLayout, onProgress: OnProgress): Promise<RunningVitess | undefined> {
  const state = await readState(layout);
  if (state === undefined) return undefined;
  // A native cluster without a socket was interrupted while it started.
  const complete = state.docker !== undefined || state.socket !== undefined;
  const current = state.fingerprint === (await topologyFingerprint());
  if (complete && current && (await answers(state.port))) {
    onProgress(`Vitess: using the one that runs, port ${state.port}`);
    return runningVitess(layout, state, { reused: true, stop: () => stop(layout, state) });
  }
  const why = current ? 'Vitess does not answer' : 'the topology has changed';
  await refuseWhileUsed(layout, `Vitess was not started again, although ${why}.`);
  onProgress(`${why}: starting Vitess again`);
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
  return runningVitess(layout, state, { reused: false, stop: () => stop(layout, state) });
}

/** Whether the primary of every shard answers a statement. */
async function answers(port: number): Promise<boolean> {
  try {
    const connection = await createConnection(vtgateConnectionString(port, keyspaceDatabases.global));
    try {
      for (const { target } of shardDatabases()) {
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
  // When the engine has stopped, so have its containers.
  if (docker && (await dockerRuns())) await stopDocker(docker.project);
  await rm(layout.data, { recursive: true, force: true });
  await forgetState(layout);
}
