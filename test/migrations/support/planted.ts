import type { Keyspace } from '../../../schema/keyspaces.ts';
import type { SchemaFiles } from './schema-files.ts';

/** A table of each keyspace that gets a column. */
export const widened = {
  global: 'organizations',
  submissions: 'quotes',
  policies: 'coverages',
  claims: 'claim_notes',
  billing: 'invoices',
} as const satisfies Record<Keyspace, string>;

/** Writes a migration for every keyspace that adds a column, and for one of them a sharded table, too. */
export async function plantExpand(files: SchemaFiles, name: string, column: string): Promise<void> {
  for (const [keyspace, table] of Object.entries(widened)) {
    const more =
      keyspace === 'policies'
        ? `\n--> statement-breakpoint\nCREATE TABLE ${column}_table (org_id varchar(32) NOT NULL, id varchar(32) NOT NULL, PRIMARY KEY (org_id, id));`
        : '';
    // The keys of `widened`.
    await files.migration(keyspace as Keyspace, name, `ALTER TABLE ${table} ADD COLUMN ${column} int;${more}`);
  }
  await files.shardedTable('policies', `${column}_table`);
}
