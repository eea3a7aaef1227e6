import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Keyspace } from '../../schema/keyspaces.ts';
import type { ReleaseDay } from '../contracts/released-on.ts';
import type { Finding } from './finding.ts';
import { columnsAfter, type FoundColumns } from './found-columns.ts';
import { narrowingOf } from './narrowed-column.ts';
import { statementsOf } from './sql-statements.ts';
import { shapesOf, type TableShapes } from './table-shape.ts';

const identifier = '(?:`?\\w+`?\\.)?`?(\\w+)`?';
const dropTable = /^drop\s+table\s+(?:if\s+exists\s+)?(.*)$/i;
const alterTable = new RegExp(`^alter\\s+table\\s+${identifier}\\s+`, 'i');
const renameTable = /^rename\s+table\s/i;
const rename = /^rename\s+(?!index\s|key\s)/i;
const change = new RegExp(`^change\\s+(?:column\\s+)?(?:if\\s+exists\\s+)?${identifier}\\s+${identifier}`, 'i');
/** The beginning of a CHANGE that keeps the column's name, and so does the same as MODIFY. */
const changed = new RegExp(`^change\\s+(?:column\\s+)?(?:if\\s+exists\\s+)?${identifier}\\s+`, 'i');
const dropColumn = new RegExp(
  `^drop\\s+(?!(?:index|key|primary|constraint|check|foreign|partition)\\s)(?:column\\s+)?(?:if\\s+exists\\s+)?${identifier}`,
  'i',
);

const addColumn = new RegExp(
  `^add\\s+(?!(?:index|key|primary|constraint|check|foreign|partition|unique|fulltext|spatial)\\b)(?:column\\s+)?(?:if\\s+not\\s+exists\\s+)?${identifier}\\s+(.*)$`,
  'i',
);
const modify = new RegExp(`^modify\\s+(?:column\\s+)?(?:if\\s+exists\\s+)?${identifier}\\s+(.*)$`, 'i');

const afterRename =
  'Add the new one beside the old one, let the code write both and read the new one, and drop the old one in a later release.';
const afterDrop =
  'First release code that no longer has it in schema/<keyspace>/tables; drop it in the migration of a later release.';

const afterAdd =
  'Give it a default, or let it be null: the code that runs inserts rows without it. Demand it in a later release.';
const afterNarrowing =
  'First release code that writes only what the narrower column takes, and write the reason into `narrowedUnused` of scripts/drift/contract.ts.';

/** Migrations that may narrow a column, each with the reason why that does not break running code. */
const narrowedUnused: Readonly<Record<string, string>> = {};

/** Checks that no migration of a keyspace takes away what the running code uses. Before the first release none runs. */
export function checkContract(keyspace: Keyspace, schemaDirectory: string, releasedOn: ReleaseDay): Finding[] {
  if (releasedOn === null) return [];
  const migrations = readMigrationFiles({ migrationsFolder: join(schemaDirectory, keyspace, 'migrations') });
  let found: FoundColumns = new Map();
  return migrations.flatMap(({ name, sql }) => {
    const mayNarrow = narrowedUnused[name] !== undefined;
    const before = mayNarrow ? new Map() : found;
    found = columnsAfter(join(schemaDirectory, keyspace, 'migrations', name)) ?? found;
    return sql.flatMap((text) =>
      contractBreaches(text, shapesOf(keyspace), before).map(({ what, todo }) => ({
        kind: 'contract' as const,
        where: `schema/${keyspace}/migrations/${name}/migration.sql`,
        what,
        todo: todo.replace('<keyspace>', keyspace),
      })),
    );
  });
}

/**
 * What in a migration's SQL would break code that runs meanwhile: renaming a table or column, dropping one that the
 * code still has, adding a required column without a default, and narrowing a column. Old and new code run side by side
 * for a while at every release. `found` are the columns before the migration.
 */
export function contractBreaches(
  sql: string,
  tables: TableShapes,
  found: FoundColumns,
): Pick<Finding, 'what' | 'todo'>[] {
  return statementsOf(sql).flatMap(({ head, clauses }) => {
    if (renameTable.test(head)) return [{ what: `renames a table: ${head}`, todo: afterRename }];
    const dropped = dropTable.exec(clauses.join(', '))?.[1];
    if (dropped !== undefined) return dropsOfTables(dropped, tables);
    const table = alterTable.exec(head)?.[1];
    if (table === undefined) return [];
    return clauses.flatMap((clause) => breachOf(clause.replace(alterTable, ''), table, tables, found));
  });
}

/** The tables (`claims`) and columns (`claims.severity`) that a text of SQL drops. */
export function droppedBy(sql: string): string[] {
  return statementsOf(sql).flatMap(({ head, clauses }) => {
    const tables = dropTable.exec(clauses.join(', '))?.[1];
    if (tables !== undefined)
      return tables.split(',').map((name) => new RegExp(identifier).exec(name.trim())?.[1] ?? name);
    const table = alterTable.exec(head)?.[1];
    if (table === undefined) return [];
    return clauses.flatMap((clause) => {
      const column = dropColumn.exec(clause.replace(alterTable, ''))?.[1];
      return column === undefined ? [] : [`${table}.${column}`];
    });
  });
}

function dropsOfTables(names: string, tables: TableShapes): Pick<Finding, 'what' | 'todo'>[] {
  return names
    .split(',')
    .map((name) => new RegExp(identifier).exec(name.trim())?.[1] ?? '')
    .filter((name) => Object.hasOwn(tables, name))
    .map((name) => ({ what: `drops the table ${name}, which the code still has`, todo: afterDrop }));
}

function breachOf(
  clause: string,
  table: string,
  tables: TableShapes,
  found: FoundColumns,
): Pick<Finding, 'what' | 'todo'>[] {
  const [, from, to] = change.exec(clause) ?? [];
  if (rename.test(clause) || from !== to) return [{ what: `renames in ${table}: ${clause}`, todo: afterRename }];
  if (demandsValue(addColumn.exec(clause)?.[2])) {
    return [{ what: `adds to ${table} what every row must have: ${clause}`, todo: afterAdd }];
  }
  const [, modified = '', definition = ''] = modify.exec(from ? clause.replace(changed, 'modify ') : clause) ?? [];
  const before = found.get(`${table}.${modified}`);
  const narrowing = before ? narrowingOf(definition, before) : null;
  if (narrowing)
    return [{ what: `narrows ${table}.${modified}, which then ${narrowing}: ${clause}`, todo: afterNarrowing }];
  const column = dropColumn.exec(clause)?.[1];
  if (column === undefined || tables[table]?.columns[column] === undefined) return [];
  return [{ what: `drops the column ${table}.${column}, which the code still has`, todo: afterDrop }];
}

/** Whether an insert without the new column would fail. */
export function demandsValue(definition = ''): boolean {
  return /\bnot\s+null\b/i.test(definition) && !/\b(?:default|auto_increment|as\s*\()/i.test(definition);
}
