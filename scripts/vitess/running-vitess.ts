import { setTimeout as sleep } from 'node:timers/promises';
import { vitessKeyspaces } from '../../schema/topology.ts';
import { type ClusterState, readState } from './cluster-state.ts';
import type { ClusterLayout } from './layout.ts';

/** The database of one shard in the tablets' MySQL. */
export interface ShardDatabase {
  /** The Vitess keyspace, such as `oi_policies`. */
  keyspace: string;
  shard: string;
  /** The shard as vtgate names it (`oi_policies:-80`): as a connection's database, it selects that shard only. */
  target: string;
  /** The database's name in MySQL itself, for user `vt_dba` on `socket`. */
  database: string;
  /** The MySQL socket; undefined in Docker, where only vtgate can be reached. */
  socket: string | undefined;
}

/** A Vitess that answers. */
export interface RunningVitess {
  /** vtgate's port for the MySQL protocol, for all keyspaces. */
  port: number;
  /** The port of vtcombo's web pages, such as /debug/vschema and /debug/vars. */
  httpPort: number;
  /** Whether it already ran, so that it may contain data. */
  reused: boolean;
  shardDatabases: ShardDatabase[];
  /** The connection string to a keyspace, a shard (`oi_policies:-80`) or the legacy database. */
  connectionString(database: string): string;
  /** Resolves with a description when the cluster ends. Waiting for it does not keep the process alive. */
  ended: Promise<string>;
  /** Ends the cluster and its data. */
  stop(): Promise<void>;
}

const watchMs = 1_000;

/** Wraps the recorded state of a cluster for those who connect to it. */
export function runningVitess(
  layout: ClusterLayout,
  state: ClusterState,
  { reused, stop }: Pick<RunningVitess, 'reused' | 'stop'>,
): RunningVitess {
  return {
    port: state.port,
    httpPort: state.httpPort,
    reused,
    shardDatabases: shardDatabases(state.socket),
    connectionString: (database) => vtgateConnectionString(state.port, database),
    ended: watch(layout),
    stop,
  };
}

/** vttestserver checks no password, but Miniflare refuses a Hyperdrive connection string without one. */
export function vtgateConnectionString(port: number, database: string): string {
  return `mysql://local:local-only@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/** Every shard of every keyspace. */
export function shardDatabases(socket?: string): ShardDatabase[] {
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

async function watch(layout: ClusterLayout): Promise<string> {
  while ((await readState(layout)) !== undefined) await sleep(watchMs, undefined, { ref: false });
  return 'vttestserver is gone';
}
