import { vitessVersion } from '../../../schema/topology.ts';
import type { ClusterPorts, TabletPorts } from './ports.ts';

/** Everything listens here, and nowhere else. */
export const host = '127.0.0.1';

/** The only cell. */
export const cell = 'local';

/**
 * How vtgate holds statements back while traffic is moved, as production runs it. Without the last flag it does so once a
 * minute at most: a switch and its reversal within that would fail statements.
 */
export const buffering = [
  '--enable-buffer',
  ...['--buffer-size', '1000'],
  ...['--buffer-window', '10s'],
  ...['--buffer-max-failover-duration', '20s'],
  ...['--buffer-min-time-between-failovers', '1s'],
];

/** Where the others find the topology server. */
export const topologyFlags = ({ etcd }: ClusterPorts): string[] => [
  ...['--topo-implementation', 'etcd2'],
  ...['--topo-global-server-address', `${host}:${etcd}`],
  ...['--topo-global-root', '/vitess/global'],
];

const listening = (http: number, grpc: number): string[] => [
  ...['--port', String(http), '--bind-address', host],
  ...['--grpc-port', String(grpc), '--grpc-bind-address', host],
];

/** The arguments of etcd, the topology server. Its data is thrown away: it need not reach the disk. */
export const etcdArguments = ({ etcd, etcdPeers }: ClusterPorts, folder: string): string[] => [
  ...['--name', cell, '--data-dir', folder],
  ...['--listen-client-urls', `http://${host}:${etcd}`, '--advertise-client-urls', `http://${host}:${etcd}`],
  ...['--listen-peer-urls', `http://${host}:${etcdPeers}`],
  ...['--initial-advertise-peer-urls', `http://${host}:${etcdPeers}`],
  ...['--initial-cluster', `${cell}=http://${host}:${etcdPeers}`],
  ...['--unsafe-no-fsync', '--log-level', 'warn'],
];

/** The arguments of vtctld, which runs workflows. vtctldclient without one dies in the middle of a switch of traffic. */
export const vtctldArguments = (ports: ClusterPorts): string[] => [
  ...topologyFlags(ports),
  ...['--cell', cell],
  ...listening(ports.vtctldHttp, ports.vtctldGrpc),
  ...['--service-map', 'grpc-vtctl,grpc-vtctld'],
];

/** The arguments of vtgate, which clients connect to; planner and transactions are those of the local Vitess. */
export const vtgateArguments = (ports: ClusterPorts, flags: readonly string[]): string[] => [
  ...topologyFlags(ports),
  ...['--cell', cell, '--cells-to-watch', cell, '--tablet-types-to-wait', 'PRIMARY'],
  ...listening(ports.vtgateHttp, ports.vtgateGrpc),
  ...['--mysql-server-port', String(ports.vtgate), '--mysql-server-bind-address', host],
  ...['--mysql-auth-server-impl', 'none', '--mysql-server-version', vitessVersion.advertisedMysql],
  ...['--planner-version', 'gen4', '--transaction-mode', 'MULTI'],
  ...['--service-map', 'grpc-vtgateservice', '--tablet-refresh-interval', '1s'],
  ...['--vschema-ddl-authorized-users', '%'],
  ...flags,
];

/** The shard of a tablet, by the name and the port of its own. */
export interface TabletPlace {
  keyspace: string;
  shard: string;
  uid: number;
  ports: TabletPorts;
}

/** A tablet by its name in the topology. */
export const aliasOf = ({ uid }: TabletPlace): string => `${cell}-${uid}`;

/** The arguments of vttablet. The intervals are minutes by default, which a rehearsal would spend waiting. */
export const vttabletArguments = (ports: ClusterPorts, tablet: TabletPlace): string[] => [
  ...topologyFlags(ports),
  ...['--tablet-path', aliasOf(tablet), '--tablet-hostname', host],
  ...['--init-keyspace', tablet.keyspace, '--init-shard', tablet.shard, '--init-tablet-type', 'replica'],
  ...listening(tablet.ports.http, tablet.ports.grpc),
  ...['--service-map', 'grpc-queryservice,grpc-tabletmanager,grpc-updatestream'],
  ...['--health-check-interval', '1s', '--migration-check-interval', '2s'],
];
