import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyspaces } from '../../schema/keyspaces.ts';
import { vitessVersion } from '../../schema/topology.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import { vttestserverArguments } from './command-line.ts';
import { containerPlace, renderCompose } from './compose.ts';
import { vschemaOf } from './vschema.ts';

const read = (file: string) => readFile(join(repositoryDirectory, file), 'utf8');

/** The entries of the compose file's command, folded as YAML folds them. */
function commandOf(compose: string): string[] {
  const [, entries = ''] = compose.split('    command:\n');
  return entries
    .split(/^ {6}- /m)
    .slice(1)
    .map((entry) => {
      if (!entry.startsWith('>-\n')) return JSON.parse(entry);
      return entry.slice(3).trim().split(/\n\s*/).join(' ');
    });
}

test('docker-compose.yml is what the topology and the tables make it', async () => {
  expect(await read('docker-compose.yml')).toBe(renderCompose());
});

test('the container runs the command line of the start without Docker, but for its place', async () => {
  const [program, ...inContainer] = commandOf(await read('docker-compose.yml'));
  expect(program).toBe('/vt/bin/vttestserver');
  const native = { port: 24_000, bindAddress: '127.0.0.1', schemaDirectory: '/clone/schema' };
  const places = new Map<string, string>([
    [String(containerPlace.port), String(native.port)],
    [containerPlace.bindAddress, native.bindAddress],
    [containerPlace.schemaDirectory, native.schemaDirectory],
  ]);
  expect(inContainer.map((argument) => places.get(argument) ?? argument)).toEqual(vttestserverArguments(native));
});

test('the image and the Go module are one version of Vitess', async () => {
  expect(await read('scripts/vitess/tools/go.mod')).toContain(`\tvitess.io/vitess ${vitessVersion.goModule} `);
  const [, minor, patch] = vitessVersion.goModule.split('.');
  expect(vitessVersion.image).toContain(`:v${minor}.0.${patch}-`);
});

test.each(keyspaces)('the VSchema of %s is what the topology and the tables make it', async (keyspace) => {
  expect(JSON.parse(await read(`schema/${keyspace}/vschema.json`))).toEqual(vschemaOf(keyspace));
});

test.each(keyspaces)('every table of %s, if it is sharded, is found by its organization', (keyspace) => {
  const { sharded, tables } = vschemaOf(keyspace);
  const withoutOrganization = Object.entries(tables)
    .filter(([, { column_vindexes }]) => sharded !== (column_vindexes?.[0]?.column === 'org_id'))
    .map(([name]) => name);
  // The history of migrations has no org_id.
  expect(withoutOrganization).toEqual(sharded ? [`${keyspace}_migration_history`] : []);
});
