import { portIsFree } from '../../support/free-port.ts';

/** Ports that a cluster takes: seven for what all share, and three for each of up to sixteen tablets. */
const portCount = 60;
const shared = 7;
const perTablet = 3;

/** Linux takes ports for outgoing connections from 32768 upward, and the local Vitess has its own from 24000. */
const firstPort = 18_000;
const lastPort = 24_000;

/** The ports of one cluster on 127.0.0.1. */
export interface ClusterPorts {
  etcd: number;
  etcdPeers: number;
  vtctldHttp: number;
  vtctldGrpc: number;
  vtgateHttp: number;
  vtgateGrpc: number;
  /** vtgate's port for the MySQL protocol. */
  vtgate: number;
}

/** The ports of one tablet. */
export interface TabletPorts {
  http: number;
  grpc: number;
  mysql: number;
}

/** The ports that follow a first one. */
export const clusterPorts = (first: number): ClusterPorts => ({
  etcd: first,
  etcdPeers: first + 1,
  vtctldHttp: first + 2,
  vtctldGrpc: first + 3,
  vtgateHttp: first + 4,
  vtgateGrpc: first + 5,
  vtgate: first + 6,
});

/** The ports of the tablet that was started as the one with this index. */
export function tabletPorts(first: number, index: number): TabletPorts {
  const http = first + shared + perTablet * index;
  if (http + perTablet > first + portCount) throw new Error('A rehearsal has no ports for so many shards.');
  return { http, grpc: http + 1, mysql: http + 2 };
}

/** The first of so many free ports in a row. `preference` sets where the search begins, so that clones rarely collide. */
export async function freePortBlock(preference: number): Promise<number> {
  const blocks = Math.floor((lastPort - firstPort) / portCount);
  for (let tried = 0; tried < blocks; tried += 1) {
    const first = firstPort + ((preference + tried) % blocks) * portCount;
    const free = await Promise.all(Array.from({ length: portCount }, (_, offset) => portIsFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
  throw new Error(`No ${portCount} ports in a row are free from ${firstPort} to ${lastPort}.`);
}
