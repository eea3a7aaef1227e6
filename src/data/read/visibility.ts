import { and, eq, getColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { columnOf, tableOf } from '../../../schema/lookup.ts';
import type { TableName } from '../../../schema/tables.ts';

/**
 * Which rows of a table the viewer may see, within the tenant:
 * - `all` of them;
 * - `none`, and no statement is sent;
 * - `own`: those whose column equals the viewer's own id;
 * - `referenced`: those that a visible row points at, and no others. They cannot be listed, counted or looked up.
 *
 * `among` leaves only those whose column has one of some values.
 */
export type RowRule =
  | { readonly rows: 'none' }
  | { readonly rows: 'referenced' }
  | { readonly rows: 'all'; readonly among?: Among | null }
  | { readonly rows: 'own'; readonly column: string; readonly value: string; readonly among?: Among | null };

interface Among {
  readonly column: string;
  readonly values: readonly string[];
}

/** What a viewer may see. Every statement is bound by it; no resolver can skip it. */
export interface Visibility {
  /** The tenant. */
  readonly orgId: string;
  /** The rule of one table. */
  ruleOf(table: TableName): RowRule;
  /** What a row that the viewer writes must name as its owner, whether the viewer may read the table or not; null for nothing. */
  ownerOf(table: TableName): { readonly column: string; readonly value: string } | null;
  /**
   * What a transaction of the viewer sees, where that is more: a change is decided by all that its role sees. An API key's
   * scopes say what it may ask for, and must not make a decision out of a part of the rows.
   */
  readonly forWriting?: Visibility | undefined;
}

/** All rows of an organization: for what is bound to no viewer, and never becomes an answer by itself. */
export const wholeOrganization = (orgId: string): Visibility => ({
  orgId,
  ruleOf: () => ({ rows: 'all' }),
  ownerOf: () => null,
});

/** The condition that pins the tenant; null for the platform's reference data, which belongs to none. */
const tenantCondition = (name: TableName, orgId: string): SQL | undefined => {
  const columns = getColumns(tableOf(name));
  const column = name === 'organizations' ? columns.id : columns.orgId;
  return column && eq(column, orgId);
};

const conditionFor = (name: TableName, visibility: Visibility): SQL | undefined => {
  const rule = visibility.ruleOf(name);
  const tenant = tenantCondition(name, visibility.orgId);
  // Callers send no statement for `none`; should one slip through, it finds nothing.
  if (rule.rows === 'none') return and(tenant, sql`1 = 0`);
  if (rule.rows === 'referenced') return tenant;
  const columnIn = (column: string) => columnOf(tableOf(name), column);
  return and(
    tenant,
    rule.rows === 'own' ? eq(columnIn(rule.column), rule.value) : undefined,
    rule.among ? inArray(columnIn(rule.among.column), [...rule.among.values]) : undefined,
  );
};

const conditions = new WeakMap<Visibility, Map<TableName, SQL | undefined>>();

/** What every statement on a table must say: the tenant, and the viewer's own rows where the rule asks for it. */
export const visibleRows = (name: TableName, visibility: Visibility): SQL | undefined => {
  const known = conditions.get(visibility) ?? new Map<TableName, SQL | undefined>();
  conditions.set(visibility, known);
  if (!known.has(name)) known.set(name, conditionFor(name, visibility));
  return known.get(name);
};
