import { getColumns, getTableName } from 'drizzle-orm';
import { getNamedType, isEnumType } from 'graphql';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { columnOf, keyspaceOf, tableOf } from '../../schema/lookup.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { findListing } from '../../src/graphql/connection/listing.ts';
import { askAs } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';
import { queryType, roots } from '../support/schema-paths.ts';

let admin: Connection;
beforeAll(async () => {
  admin = await connectAsAdmin('oi_global');
});
afterAll(() => admin.end());

const sorts = roots.flatMap(({ field, table }) => {
  const argument = queryType.getFields()[field]?.args.find(({ name }) => name === 'sortBy');
  const type = argument && getNamedType(argument.type);
  return table && isEnumType(type)
    ? type.getValues().map(({ name, value }) => ({ list: field, table, sort: name, value }))
    : [];
});

const columnOfSort = (table: TableName, sort: string) =>
  columnOf(tableOf(table), findListing(table).sorts[sort]?.column ?? '');

/** The identifiers of the organization's rows in the order of a column, as the database's administrator sees them. */
const storedOrder = async (table: TableName, column: string, direction: 'ASC' | 'DESC'): Promise<string[]> => {
  const { orgId } = getColumns(tableOf(table));
  const own = table === 'organizations' ? 'id = ?' : orgId ? 'org_id = ?' : '? IS NOT NULL';
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT id FROM ${keyspaceDatabases[keyspaceOf(table)]}.${getTableName(tables[table])} WHERE ${own} ORDER BY ${column} ${direction}, id ${direction}`,
    [organizationId],
  );
  return rows.map(({ id }) => String(id));
};

/** Reads a whole list page by page. */
const readIds = async (list: string, options: string, size: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await askAs(
      'ORG_ADMIN',
      `query($after: String) { list: ${list}(first: ${size}, after: $after, ${options}) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    ids.push(...data.list.nodes.map(({ id }: { id: string }) => id));
    if (!data.list.pageInfo.hasNextPage) return ids;
    after = data.list.pageInfo.endCursor;
  }
};

describe('sorting', () => {
  test.each(sorts)(
    '$list by $sort follows a column that an index leads to, and that is never null unless the order says so',
    async ({ table, value }) => {
      const column = columnOfSort(table, value);
      expect(column.notNull).toBe(findListing(table).sorts[value]?.nullable !== true);
      const [rows] = await admin.query<RowDataPacket[]>(
        'SELECT index_name AS name, GROUP_CONCAT(column_name ORDER BY seq_in_index) AS columns FROM information_schema.statistics WHERE table_schema = ? AND table_name = ? GROUP BY index_name',
        [keyspaceDatabases[keyspaceOf(table)], getTableName(tables[table])],
      );
      const tenant = 'orgId' in getColumns(tableOf(table)) ? 'org_id,' : '';
      expect(
        rows.some(({ columns }) => `${columns},`.startsWith(`${tenant}${column.name},`)),
        column.name,
      ).toBe(true);
    },
  );

  test.each(sorts)(
    '$list by $sort, page by page, is the order of the database, in both directions',
    async ({ list, table, sort, value }) => {
      const { name } = columnOfSort(table, value);
      // A rank of 1 is the highest.
      const stored = findListing(table).sorts[value]?.fromMost ? ['DESC', 'ASC'] : ['ASC', 'DESC'];
      for (const [index, direction] of ['ASCENDING', 'DESCENDING'].entries()) {
        const ids = await readIds(list, `sortBy: ${sort}, direction: ${direction}`, 37);
        expect(ids).toEqual(await storedOrder(table, name, stored[index] === 'ASC' ? 'ASC' : 'DESC'));
      }
    },
  );
});

/** A row with the value that a filter is about; null, or in an object of one field, where the graph has it so. */
interface FilteredRow {
  readonly id: string;
  readonly value: string | { readonly code: string } | null;
}

const textOf = ({ value }: FilteredRow): string => (typeof value === 'string' ? value : (value?.code ?? ''));

describe('filtering', () => {
  const first2026 = '2026-01-01';
  const since = (text: string) => text >= first2026;
  const before = (text: string) => text !== '' && text < first2026;
  const cases = [
    [
      'policies',
      'lineOfBusinessCode: ["commercial_property"]',
      'lineOfBusiness { code }',
      (text: string) => text === 'commercial_property',
    ],
    ['programs', 'nameBeginsWith: "main"', 'name', (text: string) => text.startsWith('Main')],
    ['commissionLines', `earnedFrom: "${first2026}"`, 'earnedDate', since],
    ['commissionLines', `earnedBefore: "${first2026}"`, 'earnedDate', before],
    ['commissionLines', `paidFrom: "${first2026}"`, 'paidDate', since],
    ['commissionLines', `paidBefore: "${first2026}"`, 'paidDate', before],
  ] as const;

  test.each(cases)('%s by %s finds those and no others', async (list, filter, field, keeps) => {
    const read = async (condition: string): Promise<FilteredRow[]> => {
      const { data, errors } = await askAs(
        'ORG_ADMIN',
        `{ list: ${list}(first: 100, filter: { ${condition} }) { nodes { id value: ${field} } } }`,
      );
      expect(errors).toBeUndefined();
      return data.list.nodes;
    };
    const [found, some] = [await read(filter), await read('')];
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((row) => !keeps(textOf(row)))).toEqual([]);
    expect(some.some((row) => !keeps(textOf(row)))).toBe(true);
    const expected = some.filter((row) => keeps(textOf(row)));
    expect(found.slice(0, expected.length)).toEqual(expected);
  });
});
