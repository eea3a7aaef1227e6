import { getColumns, getTableName } from 'drizzle-orm';
import type { RowDataPacket } from 'mysql2/promise';
import { expect, test } from 'vitest';
import { keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { isTableName, tableOf } from '../../schema/lookup.ts';
import { keyspaceTables } from '../../schema/tables.ts';
import { connectAsAdmin } from '../support/database.ts';

/** The tables whose rows have an organization and an identifier: those that a transaction changes by both. */
const changedById = (keyspace: (typeof keyspaces)[number]): string[] =>
  Object.keys(keyspaceTables[keyspace])
    .filter(isTableName)
    .filter((name) => ['orgId', 'id'].every((column) => column in getColumns(tableOf(name))))
    .map((name) => getTableName(tableOf(name)));

test.each(keyspaces)('a change of a row of %s by its id looks at that row alone', async (keyspace) => {
  const connection = await connectAsAdmin(keyspaceDatabases[keyspace]);
  const rowsOf = async (sql: string, values: unknown[] = []) =>
    (await connection.query<RowDataPacket[]>(sql, values))[0];
  try {
    const tables = changedById(keyspace);
    expect(tables.length).toBeGreaterThan(2);
    const otherwise: string[] = [];
    for (const table of tables) {
      const [row] = await rowsOf(`SELECT org_id, id FROM \`${table}\` LIMIT 1`);
      if (!row) continue;
      const change = `EXPLAIN UPDATE \`${table}\` SET id = id WHERE org_id = ? AND id = ?`;
      const [plan] = await rowsOf(change, [row.org_id, row.id]);
      if (plan?.key !== 'PRIMARY') otherwise.push(`${table} by ${plan?.key}`);
    }
    expect(otherwise, 'a change that goes by another index locks what it passes').toEqual([]);
  } finally {
    await connection.end();
  }
});
