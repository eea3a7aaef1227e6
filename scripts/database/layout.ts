import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The files of a private server, all below its folder. */
export interface DatabaseLayout {
  directory: string;
  data: string;
  /** Renamed to `data` when initialisation is complete, so that an interrupted one is started again. */
  unfinishedData: string;
  /** Which server wrote `data`: another flavor could not read it. */
  madeBy: string;
  /** Not shared: a server that starts deletes all temporary tables it finds, those of other servers too. */
  temporary: string;
  pidFile: string;
  owner: string;
  lock: string;
  port: string;
  initialStatements: string;
  log: string;
  socket: string;
}

/** The kernel's limit for a socket's path is 104 bytes on macOS and 108 on Linux. */
const longestSocketPath = 95;

export function databaseLayout(directory: string): DatabaseLayout {
  const root = resolve(directory);
  const socket = join(root, 'server.sock');
  return {
    directory: root,
    data: join(root, 'data'),
    unfinishedData: join(root, 'data.unfinished'),
    madeBy: join(root, 'made-by'),
    temporary: join(root, 'temporary'),
    pidFile: join(root, 'server.pid'),
    owner: join(root, 'owner'),
    lock: join(root, 'start.lock'),
    port: join(root, 'port'),
    initialStatements: join(root, 'initial-statements.sql'),
    log: join(root, 'server.log'),
    socket: Buffer.byteLength(socket) <= longestSocketPath ? socket : join(tmpdir(), `${digest(root)}.sock`),
  };
}

const firstPort = 13_306;
const portRange = 10_000;

/** The port that a folder's server tries first: far from 3306, and rarely the same for two clones. */
export function preferredPort(directory: string): number {
  return firstPort + (Number.parseInt(digest(resolve(directory)).slice(0, 8), 16) % portRange);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
