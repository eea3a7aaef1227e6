import { and, eq, getColumns, type SQL, sql } from 'drizzle-orm';
import type { MySqlTable } from 'drizzle-orm/mysql-core';
import { type TableName, tables } from '../../../schema/tables.ts';

/**
 * Which rows of a table the viewer may see, within the tenant:
 * - `all` of them;
 * - `none`, and no statement is sent;
 * - `own`: those whose column equals the viewer's own id;
 * - `referenced`: those that a visible row points at, and no others. They cannot be listed, counted or looked up.
 */
export type RowRule =
  | { readonly rows: 'all' | 'none' | 'referenced' }
  | { readonly rows: 'own'; readonly column: string; readonly value: string };

/** Whose eyes a request reads with. Every statement is bound by it; no resolver can leave it out. */
export interface Visibility {
  /** The tenant. */
  readonly orgId: string;
  /** The rule of one table. */
  ruleOf(table: TableName): RowRule;
}

/** A table of the platform by its name, as Drizzle's builder takes it. */
export const tableOf = (table: TableName): MySqlTable => tables[table];

/** A table's column by its name in the code. An unknown one is a defect of the caller. */
export const columnOf = (table: MySqlTable, name: string) => {
  const column = getColumns(table)[name];
  if (!column) throw new Error(`Unknown column ${name}.`);
  return column;
};

/** The condition that pins the tenant; null for the platform's reference data, which belongs to none. */
const tenantCondition = (name: TableName, orgId: string): SQL | undefined => {
  const columns = getColumns(tableOf(name));
  const column = name === 'organizations' ? columns.id : columns.orgId;
  return column && eq(column, orgId);
};

/** What every statement on a table must say: the tenant, and the viewer's own rows where the rule asks for it. */
export const visibleRows = (name: TableName, visibility: Visibility): SQL | undefined => {
  const rule = visibility.ruleOf(name);
  const tenant = tenantCondition(name, visibility.orgId);
  // Callers send no statement for `none`; should one slip through, it finds nothing.
  if (rule.rows === 'none') return and(tenant, sql`1 = 0`);
  if (rule.rows !== 'own') return tenant;
  return and(tenant, eq(columnOf(tableOf(name), rule.column), rule.value));
};
