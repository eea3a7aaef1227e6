import { keyspaceDatabases } from '../../../schema/keyspaces.ts';
import { topology } from '../../../schema/topology.ts';
import type { Branch } from './branch.ts';
import { readTables } from './tables.ts';

/** What PlanetScale's lint would find, of those of its rules that our tables could meet. */
export async function lint(branch: Branch): Promise<object[]> {
  return (await readTables(branch.admin)).flatMap(({ keyspace, name, create }) => {
    const vschema = branch.vschemas.get(keyspace);
    const tables = vschema && 'tables' in vschema && typeof vschema.tables === 'object' ? vschema.tables : {};
    const sharded = topology[keyspace].vindex !== null;
    const errors = [
      ...(/PRIMARY KEY|UNIQUE KEY/.test(create) ? [] : [['no_unique_key', 'has no unique key']]),
      ...(sharded && /AUTO_INCREMENT/.test(create) ? [['auto_increment', 'counts by AUTO_INCREMENT']] : []),
      ...(sharded && !(name in (tables ?? {})) ? [['no_vindex', 'is not in the VSchema']] : []),
    ];
    return errors.map(([code, what]) => ({
      lint_error: code,
      subject_type: 'table',
      keyspace_name: keyspaceDatabases[keyspace],
      table_name: name,
      error_description: `The table ${name} ${what}.`,
      docs_url: 'https://planetscale.com/docs',
    }));
  });
}
