import { getTableName } from 'drizzle-orm';
import { type Keyspace, keyspaces } from '../../../schema/keyspaces.ts';
import { keyspaceTables, type TableName } from '../../../schema/tables.ts';
import { type Freshness, tableFreshness } from '../../../src/data/freshness.ts';

interface NamedTable {
  readonly name: string;
  readonly keyspace: Keyspace;
  /** Whether its rows belong to a tenant, so that a statement must pin one. */
  readonly tenant: boolean;
  readonly freshness: Freshness;
}

/** Every table by its name in SQL. */
const tablesBySqlName = new Map<string, NamedTable>(
  keyspaces.flatMap((keyspace) =>
    Object.entries(keyspaceTables[keyspace]).map(([tableName, table]): [string, NamedTable] => {
      const name = getTableName(table);
      const tenant = 'orgId' in table || name === 'organizations';
      // Object.entries loses the literal keys.
      return [name, { name, keyspace, tenant, freshness: tableFreshness[tableName as TableName] }];
    }),
  ),
);

/** A list of tables after one of these words: `policies`, or with a join by comma `policies as p, coverages`. */
const mention = /\b(?:from|join|update|into)\s+((?:[\w.]+(?:\s+(?:as\s+)?\w+)?\s*,\s*)*[\w.]+)/gi;

/** The platform's tables that a scanned statement names, once for each time it names them. */
export const tablesNamed = (code: string): NamedTable[] =>
  [...code.matchAll(mention)].flatMap(([, list = '']) =>
    list.split(',').flatMap((item) => {
      const [name = ''] = item.trim().split(/\s/);
      return tablesBySqlName.get(name.replace(/^.*\./, '').toLowerCase()) ?? [];
    }),
  );
