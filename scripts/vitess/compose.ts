import { keyspaceDatabases, keyspaces, legacyDatabase } from '../../schema/keyspaces.ts';
import { vitessVersion } from '../../schema/topology.ts';
import { portOffsets, protoTopology, vttestserverArguments } from './command-line.ts';

/** Port, address and folders inside the container. */
export const containerPlace = { port: 15_000, bindAddress: '0.0.0.0', schemaDirectory: '/schema' } as const;

/** The folder below `schema/` of every Vitess keyspace. */
export const schemaFolders: readonly (readonly [database: string, folder: string])[] = [
  ...keyspaces.map((keyspace) => [keyspaceDatabases[keyspace], keyspace] as const),
  [legacyDatabase, 'legacy'],
];

/** The text of docker-compose.yml. `VITESS_HTTP_PORT` and `VITESS_MYSQL_PORT` set the ports on the host. */
export function renderCompose(): string {
  const { port, schemaDirectory } = containerPlace;
  const mounts = [
    './docker/vitess/test-suite.cnf:/vt/config/mycnf/test-suite.cnf:ro',
    ...schemaFolders.map(
      ([database, folder]) => `./schema/${folder}/vschema.json:${schemaDirectory}/${database}/vschema.json:ro`,
    ),
  ];
  const published = [
    [`\${VITESS_HTTP_PORT:-${port + portOffsets.http}}`, port + portOffsets.http],
    [`\${VITESS_MYSQL_PORT:-${port + portOffsets.vtgate}}`, port + portOffsets.vtgate],
  ];
  return [
    '# Written by `make vschema` from schema/topology.ts and the tables. `make vitess-up` starts it where Docker runs.',
    'services:',
    '  vitess:',
    `    image: ${vitessVersion.image}`,
    '    init: true',
    '    ports:',
    ...published.map(([outside, inside]) => `      - "127.0.0.1:${outside}:${inside}"`),
    '    volumes:',
    ...mounts.map((mount) => `      - "${mount}"`),
    '    command:',
    ...['/vt/bin/vttestserver', ...vttestserverArguments(containerPlace)].flatMap(argumentLines),
    '',
  ].join('\n');
}

/** One argument of the command. The long topology is a folded block, whose lines YAML joins with spaces. */
function argumentLines(argument: string): string[] {
  const lines = protoTopology();
  if (argument !== lines.join(' ')) return [`      - ${JSON.stringify(argument)}`];
  return ['      - >-', ...lines.map((line) => `        ${line}`)];
}
