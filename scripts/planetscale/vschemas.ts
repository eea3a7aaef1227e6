import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { anyAnswer, vschemaAnswer } from './answers.ts';
import type { Api } from './api.ts';

const pathOf = (branch: string, keyspace: Keyspace) =>
  `/branches/${encodeURIComponent(branch)}/keyspaces/${keyspaceDatabases[keyspace]}/vschema`;

const wantedVschema = (schemaDirectory: string, keyspace: Keyspace): Promise<string> =>
  readFile(join(schemaDirectory, keyspace, 'vschema.json'), 'utf8');

/** Those of the keyspaces whose VSchema on a branch says something else than `vschema.json`. */
export async function differingVschemas(
  api: Api,
  branch: string,
  keyspaces: readonly Keyspace[],
  schemaDirectory: string,
): Promise<Keyspace[]> {
  const differing: Keyspace[] = [];
  for (const keyspace of keyspaces) {
    const { raw } = await api.get(pathOf(branch, keyspace), vschemaAnswer);
    // By what it says: PlanetScale writes it in its own order and form.
    const same = isDeepStrictEqual(JSON.parse(raw || '{}'), JSON.parse(await wantedVschema(schemaDirectory, keyspace)));
    if (!same) differing.push(keyspace);
  }
  return differing;
}

/** Writes a keyspace's `vschema.json` to a branch, which must take changes directly. */
export async function writeVschema(
  api: Api,
  branch: string,
  keyspace: Keyspace,
  schemaDirectory: string,
): Promise<void> {
  await api.send('PATCH', pathOf(branch, keyspace), anyAnswer, {
    vschema: await wantedVschema(schemaDirectory, keyspace),
  });
}
