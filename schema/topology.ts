import { type Keyspace, keyspaceDatabases, keyspaces, legacyDatabase } from './keyspaces.ts';
import { equalRanges, wholeRanges } from './shard-ranges.ts';

/** How Vitess spreads one keyspace. */
export interface KeyspaceTopology {
  /**
   * The range of hashes of each shard, in their order: equal ones, or any that hold every hash once. An organization that has
   * a shard of its own lies in a narrow one (`c261-c262`).
   */
  shards: readonly string[];
  /** The function that finds the shard, and the column it hashes; an unsharded keyspace has none. */
  vindex: null | { type: 'xxhash'; column: 'org_id' };
}

const byOrganization = { type: 'xxhash', column: 'org_id' } as const;

/**
 * The production topology, which the local Vitess has too. docker-compose.yml, the start without Docker and every
 * vschema.json are made from this: after a change run `make vschema`.
 */
export const topology: Readonly<Record<Keyspace, KeyspaceTopology>> = {
  global: { shards: equalRanges(1), vindex: null },
  submissions: { shards: equalRanges(2), vindex: byOrganization },
  policies: { shards: equalRanges(2), vindex: byOrganization },
  claims: { shards: equalRanges(2), vindex: byOrganization },
  billing: { shards: equalRanges(2), vindex: byOrganization },
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
      shards: wholeRanges(topology[keyspace].shards),
    })),
    { database: legacyDatabase, shards: equalRanges(1) },
  ];
}
