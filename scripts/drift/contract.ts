import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Keyspace } from '../../schema/keyspaces.ts';
import type { Finding } from './finding.ts';
import { statementsOf } from './sql-statements.ts';
import { shapesOf, type TableShapes } from './table-shape.ts';

const identifier = '(?:`?\\w+`?\\.)?`?(\\w+)`?';
const dropTable = /^drop\s+table\s+(?:if\s+exists\s+)?(.*)$/i;
const alterTable = new RegExp(`^alter\\s+table\\s+${identifier}\\s+`, 'i');
const renameTable = /^rename\s+table\s/i;
const rename = /^rename\s+(?!index\s|key\s)/i;
const change = new RegExp(`^change\\s+(?:column\\s+)?(?:if\\s+exists\\s+)?${identifier}\\s+${identifier}`, 'i');
const dropColumn = new RegExp(
  `^drop\\s+(?!(?:index|key|primary|constraint|check|foreign|partition)\\s)(?:column\\s+)?(?:if\\s+exists\\s+)?${identifier}`,
  'i',
);

const afterRename =
  'Add the new one beside the old one, let the code write both and read the new one, and drop the old one in a later release.';
const afterDrop =
  'First release code that no longer has it in schema/<keyspace>/tables; drop it in the migration of a later release.';

/** Checks that no migration of a keyspace takes away what the running code uses. */
export function checkContract(keyspace: Keyspace, schemaDirectory: string): Finding[] {
  const migrations = readMigrationFiles({ migrationsFolder: join(schemaDirectory, keyspace, 'migrations') });
  return migrations.flatMap(({ name, sql }) =>
    sql.flatMap((text) =>
      contractBreaches(text, shapesOf(keyspace)).map(({ what, todo }) => ({
        kind: 'contract' as const,
        where: `schema/${keyspace}/migrations/${name}/migration.sql`,
        what,
        todo: todo.replace('<keyspace>', keyspace),
      })),
    ),
  );
}

/**
 * What in a migration's SQL would break code that runs while it is applied: a rename of a table or column, and a drop
 * of one that the code still has. Old and new code run side by side for a while at every release.
 */
export function contractBreaches(sql: string, tables: TableShapes): Pick<Finding, 'what' | 'todo'>[] {
  return statementsOf(sql).flatMap(({ head, clauses }) => {
    if (renameTable.test(head)) return [{ what: `renames a table: ${head}`, todo: afterRename }];
    const dropped = dropTable.exec(clauses.join(', '))?.[1];
    if (dropped !== undefined) return dropsOfTables(dropped, tables);
    const table = alterTable.exec(head)?.[1];
    if (table === undefined) return [];
    return clauses.flatMap((clause) => breachOf(clause.replace(alterTable, ''), table, tables));
  });
}

function dropsOfTables(names: string, tables: TableShapes): Pick<Finding, 'what' | 'todo'>[] {
  return names
    .split(',')
    .map((name) => new RegExp(identifier).exec(name.trim())?.[1] ?? '')
    .filter((name) => Object.hasOwn(tables, name))
    .map((name) => ({ what: `drops the table ${name}, which the code still has`, todo: afterDrop }));
}

function breachOf(clause: string, table: string, tables: TableShapes): Pick<Finding, 'what' | 'todo'>[] {
  const [, from, to] = change.exec(clause) ?? [];
  if (rename.test(clause) || from !== to) return [{ what: `renames in ${table}: ${clause}`, todo: afterRename }];
  const column = dropColumn.exec(clause)?.[1];
  if (column === undefined || tables[table]?.columns[column] === undefined) return [];
  return [{ what: `drops the column ${table}.${column}, which the code still has`, todo: afterDrop }];
}
