import { setTimeout as sleep } from 'node:timers/promises';
import { vitessKeyspaces } from '../../schema/topology.ts';
import { type ClusterState, readState } from './cluster-state.ts';
import type { ClusterLayout } from './layout.ts';

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

const watchMs = 1_000;

/** The cluster as its users see it. */
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
