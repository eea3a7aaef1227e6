import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { repositoryDirectory } from '../support/local-paths.ts';

/** Where the programs of a clone are, which all of its clusters run. */
export interface ProgramsLayout {
  directory: string;
  /** Vitess' VTROOT: vttestserver, vtcombo, mysqlctl and init_db.sql. */
  tools: string;
  /** The distribution's MySQL, unpacked. */
  mysql: string;
  lock: string;
}

/** The files of one cluster. */
export interface ClusterLayout {
  directory: string;
  /** Vitess' VTDATAROOT: MySQL's data, sockets, logs. */
  data: string;
  /** Copies of vschema.json, one folder per keyspace. */
  schema: string;
  /** What vttestserver and its children write. */
  log: string;
  state: string;
  lock: string;
  /** One file per process that uses the cluster, named by its id. */
  users: string;
}

/** Bytes of the path below the data folder where Vitess puts its socket: vttest1234567890/vt_0000000001/mysql.sock. */
const socketPathBelowData = 45;

/** The kernel's limit for a socket's path is 104 bytes on macOS and 108 on Linux. */
const longestSocketPath = 103;

/** The permission that lets other users enter a folder: Vitess does not run as root, and must reach its programs. */
const othersMayEnter = 0o001;

/** The programs are in `.local`, or in the temporary folder when only root can enter the clone. */
export async function programsLayout(): Promise<ProgramsLayout> {
  const directory = await reachable(join(repositoryDirectory, '.local/vitess-programs'));
  return {
    directory,
    tools: join(directory, 'tools'),
    mysql: join(directory, 'mysql'),
    lock: join(directory, 'build.lock'),
  };
}

/**
 * The files of the cluster in a folder. Its data is in the temporary folder where the path is too long for a socket, or
 * where Vitess' user could not enter.
 */
export async function clusterLayout(directory: string): Promise<ClusterLayout> {
  const root = resolve(directory);
  const data = await reachable(join(root, 'data'));
  const tooLong = Buffer.byteLength(data) + socketPathBelowData > longestSocketPath;
  return {
    directory: root,
    data: tooLong ? temporaryFor(data) : data,
    schema: join(tooLong ? temporaryFor(data) : data, 'schema'),
    log: join(root, 'vitess.log'),
    state: join(root, 'state.json'),
    lock: join(root, 'start.lock'),
    users: join(root, 'users'),
  };
}

/** A number that depends on the path alone: clones choose their ports by it. */
export function pathNumber(path: string): number {
  return Number.parseInt(digest(resolve(path)).slice(0, 8), 16);
}

async function reachable(folder: string): Promise<string> {
  const others = process.getuid?.() !== 0 || (await othersCanReach(repositoryDirectory));
  return others ? folder : temporaryFor(folder);
}

async function othersCanReach(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & othersMayEnter) === 0) return false;
  return dirname(folder) === folder || othersCanReach(dirname(folder));
}

function temporaryFor(folder: string): string {
  return join(tmpdir(), `openinsure-vitess-${digest(folder)}`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
