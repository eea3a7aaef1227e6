import { type Keyspace, keyspaceDatabases, keyspaces, legacyDatabase } from './keyspaces.ts';

/** How Vitess spreads one keyspace. */
export interface KeyspaceTopology {
  /** A power of two; every shard holds an equal range of hashes. */
  shards: number;
  /** The function that finds the shard, and the column it hashes; an unsharded keyspace has none. */
  vindex: null | { type: 'xxhash'; column: 'org_id' };
}

const byOrganization = { type: 'xxhash', column: 'org_id' } as const;

/**
 * The production topology, which the local Vitess has too. docker-compose.yml, the start without Docker and every
 * vschema.json are made from this: after a change run `make vschema`.
 */
export const topology: Readonly<Record<Keyspace, KeyspaceTopology>> = {
  global: { shards: 1, vindex: null },
  submissions: { shards: 2, vindex: byOrganization },
  policies: { shards: 2, vindex: byOrganization },
  claims: { shards: 2, vindex: byOrganization },
  billing: { shards: 2, vindex: byOrganization },
};

/** The pinned Vitess. Its Go module counts v24.0.2 as v0.24.2, in scripts/vitess/tools/go.mod. */
export const vitessVersion = {
  goModule: 'v0.24.2',
  image: 'vitess/vttestserver:v24.0.2-mysql84',
  /** What vtgate tells clients, whichever MySQL runs below it. */
  advertisedMysql: '8.4.6-Vitess',
} as const;

/** The shards of one Vitess keyspace, as vtgate names them. */
export interface VitessKeyspace {
  database: string;
  shards: readonly string[];
}

/** The keyspaces of the local Vitess; the legacy one has no tables, only routing rules. */
export function vitessKeyspaces(): VitessKeyspace[] {
  return [
    ...keyspaces.map((keyspace) => ({
      database: keyspaceDatabases[keyspace],
      shards: shardNames(topology[keyspace].shards),
    })),
    { database: legacyDatabase, shards: shardNames(1) },
  ];
}

/** Key ranges of equal size: `-80` and `80-` for two shards, `0` for an unsharded keyspace. */
export function shardNames(count: number): string[] {
  if (count === 1) return ['0'];
  const bounds = Array.from({ length: count + 1 }, (_, index) =>
    index === 0 || index === count
      ? ''
      : Math.floor((256 * index) / count)
          .toString(16)
          .padStart(2, '0'),
  );
  return bounds.slice(1).map((end, index) => `${bounds[index]}-${end}`);
}
