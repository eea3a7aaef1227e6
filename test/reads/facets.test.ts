import { getTableName } from 'drizzle-orm';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { columnOf, keyspaceOf, tableOf } from '../../schema/lookup.ts';
import type { TableName } from '../../schema/tables.ts';
import { organizationId, producerId } from '../../scripts/seed/people.ts';
import { findListing } from '../../src/graphql/connection/listing.ts';
import { askWell } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';
import { connectAsAdmin } from '../support/database.ts';
import { roots } from '../support/schema-paths.ts';

let admin: Connection;
beforeAll(async () => {
  admin = await connectAsAdmin('oi_global');
});
afterAll(() => admin.end());

interface ValueCount {
  readonly value: string;
  readonly count: number;
  readonly precision: string;
}

const facets = roots.flatMap(({ field, table, shape }) =>
  table && shape === 'connection' ? findListing(table).facets.map((facet) => ({ list: field, table, ...facet })) : [],
);

/** How many rows the organization has of each value, as the database's administrator counts them. */
const stored = async (table: TableName, column: string, condition = ''): Promise<Record<string, number>> => {
  // A rank stands for the name in the column beside it.
  const name = columnOf(tableOf(table), column).name.replace(/_rank$/, '');
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT ${name} AS value, COUNT(*) AS count FROM ${keyspaceDatabases[keyspaceOf(table)]}.${getTableName(tableOf(table))}
     WHERE org_id = ? AND ${name} IS NOT NULL ${condition} GROUP BY ${name}`,
    [organizationId],
  );
  return Object.fromEntries(rows.map(({ value, count }) => [String(value).toUpperCase(), Number(count)]));
};

const counted = (values: readonly ValueCount[]): Record<string, number> =>
  Object.fromEntries(values.flatMap(({ value, count }) => (count > 0 ? [[value, count]] : [])));

const byStatus = 'facets { status { value count precision } }';

describe('facets', () => {
  test('are on the lists that screens show in tabs', () => {
    const names = facets.map(({ list, filter }) => `${list} ${filter}`);
    expect(names).toEqual(
      expect.arrayContaining([
        'policies status',
        'submissions status',
        'claims status',
        'invoices status',
        'payments status',
        'quotes status',
      ]),
    );
  });

  test.each(facets)('$filter of $list counts every value, those without rows among them', async (facet) => {
    const { list, filter, table, column, values } = facet;
    const query = `{ list: ${list}(first: 1) { facets { ${filter} { value count precision } } } }`;
    const { data } = await askWell({ role: 'ORG_ADMIN', query });
    const told: ValueCount[] = data.list.facets[filter];
    expect(told.map(({ value }) => value)).toEqual(values.map((value) => value.toUpperCase()));
    expect(new Set(told.map(({ precision }) => precision))).toEqual(new Set(['EXACT']));
    expect(counted(told)).toEqual(await stored(table, column));
  });

  test('hold to the filter of the list, but for what it says of the same', async () => {
    const query = `{ list: policies(first: 1, filter: { status: [ACTIVE], stateCode: ["VA"] }) { totalCount { count } ${byStatus} } }`;
    const { data } = await askWell({ role: 'ORG_ADMIN', query });
    const told = counted(data.list.facets.status);
    expect(told).toEqual(await stored('policies', 'status', "AND state_code = 'VA'"));
    expect(Object.keys(told).length).toBeGreaterThan(1);
    expect(told.ACTIVE).toBe(data.list.totalCount.count);
  });

  test('of a producer count its own book', async () => {
    const { data } = await askWell({ role: 'PRODUCER', query: `{ policies(first: 1) { ${byStatus} } }` });
    const own = await stored('policies', 'status', `AND producer_id = '${producerId}'`);
    expect(counted(data.policies.facets.status)).toEqual(own);
    expect(own).not.toEqual(await stored('policies', 'status'));
  });

  test('of the rows of others count those of each, and none of a role that may not read them', async () => {
    const query = `{ producers(first: 3) { nodes { id policies(first: 1) { ${byStatus} } claims(first: 1) { ${byStatus} } } } }`;
    const { data } = await askWell({ role: 'ORG_ADMIN', query });
    for (const { id, policies, claims } of data.producers.nodes) {
      expect(counted(policies.facets.status)).toEqual(await stored('policies', 'status', `AND producer_id = '${id}'`));
      expect(counted(claims.facets.status)).toEqual(await stored('claims', 'status', `AND producer_id = '${id}'`));
    }
    const none = await askWell({ role: 'POLICYHOLDER', query: `{ submissions(first: 1) { ${byStatus} } }` });
    expect(counted(none.data.submissions.facets.status)).toEqual({});
  });

  test('come with the page and its count in one statement', async () => {
    const query = `{ invoices(first: 1) { nodes { number } totalCount { count } ${byStatus} } }`;
    const { statements } = await executeAs('FINANCE_ANALYST', query);
    expect(statements.map(({ origin }) => origin)).toEqual(['invoices count, Query.invoices']);
  });
});
