import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine } from '../support/command-line.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import { groupIsAlive } from '../support/process-group.ts';
import { vttestserverArguments } from './command-line.ts';
import { schemaFolders } from './compose.ts';
import type { ClusterLayout } from './layout.ts';

/** A started cluster, recorded in a file so that later processes find it. */
export interface ClusterState {
  /** The process group of vttestserver, and its command line, by which a reused process id is recognised. */
  native?: { pid: number; command: string };
  /** The name of the compose project. */
  docker?: { project: string };
  /** The port of vtcombo's web pages. */
  httpPort: number;
  /** vtgate's port for the MySQL protocol. */
  port: number;
  /** The socket of the tablets' MySQL; that of a container cannot be reached. */
  socket?: string;
  /** A hash of the files and arguments that it was started with. When they change, it has to be started again. */
  fingerprint: string;
}

/** The state of the folder's cluster, if any of its processes runs. */
export async function readState(layout: ClusterLayout): Promise<ClusterState | undefined> {
  const text = await readFile(layout.state, 'utf8').catch(() => '');
  if (text === '') return undefined;
  // A cast without a check, because only writeState writes this file.
  const state: ClusterState = JSON.parse(text);
  return state.native === undefined || (await isAlive(state.native)) ? state : undefined;
}

/** Whether vttestserver runs, or was killed and its children still run in its process group. */
async function isAlive({ pid, command }: { pid: number; command: string }): Promise<boolean> {
  const leader = await commandLine(pid);
  return leader === command || (leader === '' && groupIsAlive(pid));
}

/** Records a cluster for later processes. */
export async function writeState(layout: ClusterLayout, state: ClusterState): Promise<void> {
  await writeFile(layout.state, JSON.stringify(state, undefined, 2));
}

/** Deletes the record of a cluster that was stopped. */
export async function forgetState(layout: ClusterLayout): Promise<void> {
  await rm(layout.state, { force: true });
}

/** A hash of everything that a cluster is configured by: vttestserver's arguments, VSchemas, MySQL settings. */
export async function topologyFingerprint(): Promise<string> {
  const files = ['docker/vitess/test-suite.cnf', ...schemaFolders.map(([, folder]) => `schema/${folder}/vschema.json`)];
  const contents = await Promise.all(files.map((file) => readFile(join(repositoryDirectory, file), 'utf8')));
  const settings = vttestserverArguments({ port: 0, bindAddress: '', schemaDirectory: '' });
  return createHash('sha256')
    .update(JSON.stringify([settings, contents]))
    .digest('hex')
    .slice(0, 16);
}
