import { type Keyspace, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import type { Finding } from '../drift/finding.ts';
import { checkDatabase } from '../drift/gate.ts';
import type { ComparedDatabase } from '../drift/local-databases.ts';
import { readSettings } from '../planetscale/settings.ts';
import { differingVschemas } from '../planetscale/vschemas.ts';
import { openWorkplace } from './workplace.ts';

/** The drift between the files and the branch of PlanetScale that the environment names, as a reader of its databases. */
export async function findDriftOfTarget(
  variables: NodeJS.ProcessEnv,
  schemaDirectory: string,
): Promise<{ branch: string; findings: Finding[] }> {
  const settings = readSettings(variables);
  const { target: branch } = settings;
  const { author, databases } = openWorkplace(settings, { schemaDirectory, commit: '', released: null });
  try {
    const strings = new Map<string, string>();
    for (const keyspace of keyspaces) {
      strings.set(keyspaceDatabases[keyspace], await databases.connectionString(branch, 'reader', keyspace));
    }
    const database: ComparedDatabase = {
      name: 'production',
      connectionString: (name) => strings.get(name) ?? '',
      // vtgate answers for all shards alike: a deploy request reaches each of them or none.
      shardsOf: (keyspace) => [keyspaceDatabases[keyspace]],
      migration: 'make migrations DO=run',
      renewal: null,
    };
    const ofTables = keyspaces.map((keyspace) => checkDatabase(database, keyspace, schemaDirectory));
    const differing = await differingVschemas(author, branch, keyspaces, schemaDirectory);
    return { branch, findings: [...(await Promise.all(ofTables)).flat(), ...differing.map(vschemaFinding)] };
  } finally {
    await databases.end();
  }
}

const vschemaFinding = (keyspace: Keyspace): Finding => ({
  kind: 'vschema',
  where: `production, ${keyspaceDatabases[keyspace]}`,
  what: `routes by another VSchema than schema/${keyspace}/vschema.json`,
  todo: 'If the file is right, it goes out with the next migration of this keyspace: make migrations DO=run.',
});
