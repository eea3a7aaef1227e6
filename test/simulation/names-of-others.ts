import { systemActorId } from '../../schema/identifiers.ts';
import type { Database } from './database.ts';

/** What rows are named by, wherever they are named: in a column, in a document, in an event. */
const identifier = /\b[a-z]{3}_[0-9A-Z]{26}\b/g;

/** The columns of each table, the keyspace's name before it. */
const readTables = async (database: Database): Promise<Map<string, Set<string>>> => {
  const tables = new Map<string, Set<string>>();
  const columns = await database.rows(
    `SELECT table_schema AS keyspace, table_name AS name, column_name AS column_name FROM information_schema.columns
      WHERE table_schema LIKE 'oi\\_%' ORDER BY table_schema, table_name`,
  );
  for (const { keyspace, name, column_name: column } of columns) {
    const table = `${keyspace}.${name}`;
    tables.set(table, (tables.get(table) ?? new Set()).add(column));
  }
  return tables;
};

/** Whose each row is; what belongs to no organization has none. */
const readOwners = async (database: Database, tables: ReadonlyMap<string, ReadonlySet<string>>) => {
  // What happens by itself is done by nobody's user.
  const owners = new Map<string, string | null>([[systemActorId, null]]);
  for (const [table, columns] of tables) {
    if (!columns.has('id')) continue;
    const owner = columns.has('org_id') ? 'org_id' : table === 'oi_global.organizations' ? 'id' : 'NULL';
    for (const row of await database.rows(`SELECT id, ${owner} AS owner FROM ${table}`)) owners.set(row.id, row.owner);
  }
  return owners;
};

/** The values of a row that name something: whole documents among them. */
const namesIn = (row: Readonly<Record<string, string | null>>): [string, string][] =>
  Object.entries(row).flatMap(([column, value]) =>
    (value?.match(identifier) ?? []).map((name): [string, string] => [column, name]),
  );

/**
 * Finds rows, written or changed since a moment, that name a row of another organization anywhere, and columns that name a row
 * which is not there.
 */
export const namesOfOthers = async (database: Database, since = new Date(0)): Promise<string[]> => {
  const tables = await readTables(database);
  const owners = await readOwners(database, tables);
  const prefixes = new Set([...owners.keys()].map((id) => id.slice(0, 4)));
  const problems: string[] = [];
  for (const [table, columns] of tables) {
    if (!columns.has('org_id') || !columns.has('created_at')) continue;
    const changed = columns.has('updated_at') ? 'updated_at' : 'created_at';
    for (const row of await database.rowsAsText(`SELECT * FROM ${table} WHERE ${changed} >= ?`, [since])) {
      for (const [column, name] of namesIn(row)) {
        const owner = owners.get(name);
        if (owner && owner !== row.org_id)
          problems.push(`${table} ${row.id} of ${row.org_id} names ${name} of ${owner}`);
        if (owner === undefined && column.endsWith('_id') && prefixes.has(name.slice(0, 4)))
          problems.push(`${table} ${row.id} names ${name} by ${column}, and there is no such row`);
      }
    }
  }
  return problems;
};
