import { vitessKeyspaces, vitessVersion } from '../../schema/topology.ts';
import { legacyRoutingRules } from './routing-rules.ts';

/** What differs between the container and the start without Docker. */
interface VttestserverPlace {
  /** The first of four ports: vtcombo's web pages, gRPC, the tablets' MySQL, vtgate's MySQL protocol. */
  port: number;
  bindAddress: string;
  /** Contains one folder per keyspace, each with a vschema.json. */
  schemaDirectory: string;
}

/** Offsets from vttestserver's port, as Vitess fixes them. */
export const portOffsets = { http: 0, mysqld: 2, vtgate: 3 } as const;

/** How many consecutive ports vttestserver takes. */
export const portCount = 4;

/** With fewer tablets vtgate waits half a minute for the missing tablet types. */
const replicas = 2;
const readOnly = 1;

/** How many tablets each shard has; one of the replicas becomes its primary. */
export const tabletsPerShard = replicas + readOnly;

/** The arguments of vttestserver, the same in the container and without. */
export function vttestserverArguments({ port, bindAddress, schemaDirectory }: VttestserverPlace): string[] {
  return [
    ...['--port', String(port)],
    ...['--proto-topo', protoTopology().join(' ')],
    ...['--schema-dir', schemaDirectory],
    ...['--mysql-bind-host', bindAddress],
    ...['--vtcombo-bind-host', bindAddress],
    ...['--grpc-bind-address', bindAddress],
    ...['--mysql-server-version', vitessVersion.advertisedMysql],
    ...['--charset', 'utf8mb4'],
    ...['--planner-version', 'gen4'],
    ...['--transaction-mode', 'MULTI'],
    // PlanetScale offers no sharded keyspaces to databases with foreign keys.
    ...['--foreign-key-mode', 'disallow'],
    ...['--vschema-ddl-authorized-users', '%'],
  ];
}

/** Keyspaces, shards and routing rules in the text form of Vitess' vttest.proto, one a line. */
export function protoTopology(): string[] {
  return [
    ...vitessKeyspaces().map(({ database, shards }) => {
      const ranges = shards.map((shard) => `shards { name: "${shard}" }`).join(' ');
      return `keyspaces { name: "${database}" ${ranges} replica_count: ${replicas} rdonly_count: ${readOnly} }`;
    }),
    'routing_rules {',
    ...legacyRoutingRules().map(({ from, to }) => `rules { from_table: "${from}" to_tables: "${to}" }`),
    '}',
  ];
}
