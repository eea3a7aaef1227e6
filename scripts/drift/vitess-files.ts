import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { keyspaces } from '../../schema/keyspaces.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import { renderCompose } from '../vitess/compose.ts';
import { vschemaOf } from '../vitess/vschema.ts';
import type { Finding } from './finding.ts';
import type { LocalDatabase } from './local-databases.ts';

const todo = 'Run make vschema.';

/** The parts of a vschema.json that a finding may name. */
const vschemaFile = z.looseObject({ tables: z.record(z.string(), z.unknown()) });

/** Compares every vschema.json and docker-compose.yml with what `make vschema` would write. */
export async function checkVitessFiles(): Promise<Finding[]> {
  const read = (file: string) => readFile(join(repositoryDirectory, file), 'utf8');
  const findings = await Promise.all(
    keyspaces.map(async (keyspace) => {
      const file = `schema/${keyspace}/vschema.json`;
      return compareVschema(file, JSON.parse(await read(file)), vschemaOf(keyspace));
    }),
  );
  const compose = 'docker-compose.yml';
  const composeIsCurrent = (await read(compose)) === renderCompose();
  const ofCompose = { kind: 'vschema', where: compose, what: 'is not what schema/topology.ts makes it', todo } as const;
  return [...findings.flat(), ...(composeIsCurrent ? [] : [ofCompose])];
}

/** The tables in which a VSchema from a file differs from the expected one. */
export function compareVschema(where: string, found: unknown, wanted: ReturnType<typeof vschemaOf>): Finding[] {
  const { tables, ...rest } = vschemaFile.parse(found);
  const { tables: wantedTables, ...wantedRest } = wanted;
  const names = new Set([...Object.keys(tables), ...Object.keys(wantedTables)]);
  const different = [...names].filter((name) => !isDeepStrictEqual(tables[name], wantedTables[name]));
  const parts = [
    ...(isDeepStrictEqual(rest, wantedRest) ? [] : ['the sharding']),
    ...different.map((name) => `the table ${name}`),
  ];
  return parts.map((part) => ({ kind: 'vschema', where, what: `${part} is not as the code has it`, todo }));
}

/** Whether the running Vitess was started with older VSchema files: it reads them only at its start. */
export async function checkRunningVschema(database: LocalDatabase): Promise<Finding[]> {
  if (!(await database.vschemaIsOutdated())) return [];
  return [
    {
      kind: 'vschema',
      where: database.name,
      what: 'routes by an older vschema.json or topology, which it reads at its start alone',
      todo: `Start it anew: ${database.renewal}. make dev DB=vitess does so by itself.`,
    },
  ];
}
