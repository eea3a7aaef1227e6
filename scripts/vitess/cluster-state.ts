import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine } from '../support/command-line.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import { groupIsAlive } from '../support/process-group.ts';
import { vttestserverArguments } from './command-line.ts';
import { schemaFolders } from './compose.ts';
import type { ClusterLayout } from './layout.ts';

/** What is known of a cluster that was started, kept in a file so that any later process finds it. */
export interface ClusterState {
  /** The process group of vttestserver, and its command line, by which a reused id is told apart. */
  native?: { pid: number; command: string };
  /** The name of the compose project. */
  docker?: { project: string };
  /** vtcombo's pages. */
  httpPort: number;
  /** vtgate's MySQL protocol. */
  port: number;
  /** MySQL below Vitess; the container's cannot be reached. */
  socket?: string;
  /** Of the files it was started from: with others it has to be started again. */
  fingerprint: string;
}

/** The state of the folder's cluster while anything of it runs. */
export async function readState(layout: ClusterLayout): Promise<ClusterState | undefined> {
  const text = await readFile(layout.state, 'utf8').catch(() => '');
  if (text === '') return undefined;
  // Only writeState writes it.
  const state: ClusterState = JSON.parse(text);
  return state.native === undefined || (await isAlive(state.native)) ? state : undefined;
}

/** Whether vttestserver runs, or was killed and left its children: their group then has no leader. */
async function isAlive({ pid, command }: { pid: number; command: string }): Promise<boolean> {
  const leader = await commandLine(pid);
  return leader === command || (leader === '' && groupIsAlive(pid));
}

/** Keeps what was started for every later process. */
export async function writeState(layout: ClusterLayout, state: ClusterState): Promise<void> {
  await writeFile(layout.state, JSON.stringify(state, undefined, 2));
}

/** Nothing runs any more. */
export async function forgetState(layout: ClusterLayout): Promise<void> {
  await rm(layout.state, { force: true });
}

/** A digest of all that decides how a cluster works. */
export async function topologyFingerprint(): Promise<string> {
  const files = ['docker/vitess/test-suite.cnf', ...schemaFolders.map(([, folder]) => `schema/${folder}/vschema.json`)];
  const contents = await Promise.all(files.map((file) => readFile(join(repositoryDirectory, file), 'utf8')));
  const settings = vttestserverArguments({ port: 0, bindAddress: '', schemaDirectory: '' });
  return createHash('sha256')
    .update(JSON.stringify([settings, contents]))
    .digest('hex')
    .slice(0, 16);
}
