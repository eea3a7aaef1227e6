import { getTableName } from 'drizzle-orm';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { keyspaceOf } from '../../schema/lookup.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import { adminUser, localConnectionString } from '../../scripts/database/accounts.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { dayOfOperations } from '../operations/ask-operation.ts';
import { askWell } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';
import { databasePort } from '../support/database-port.ts';
import { entrances, keyOf, rowsBehind, select } from '../support/schema-paths.ts';
import { type StoredField, storedFields } from './stored-fields.ts';
import { answerFor } from './stored-value.ts';

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: dayOfOperations });
  // Leaves the one audit entry of its keyspace: the demonstration data has none.
  const headers = { 'X-Organization-Id': organizationId };
  await askWell({ role: 'SUPERADMIN', headers, query: '{ viewer { id } }' });
});

afterAll(() => {
  vi.useRealTimers();
});

/** What the server stores of each row, by the row's key: texts as they are, and no moment turned into another zone. */
const storedRows = async (table: TableName, fields: readonly StoredField[]) => {
  const database = keyspaceDatabases[keyspaceOf(table)];
  const uri = localConnectionString(adminUser, databasePort(), database);
  const connection = await createConnection({
    uri,
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
  });
  const values = fields.map(({ field, sql }) => `${sql} AS \`${field.name}\``);
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT ${values.join(', ')} FROM ${getTableName(tables[table])} t`,
  );
  await connection.end();
  return new Map(rows.map((row) => [String(row.id ?? row.code), row]));
};

const shown = entrances.flatMap(({ type, table, way }) =>
  table === undefined ? [] : [{ name: `${type.name} of ${table}`, type, table, way }],
);

describe('every value that the graph shows is the one that is stored', () => {
  test.each(shown)('$name', async ({ type, table, way }) => {
    const fields = storedFields(type, table);
    const inner = `${keyOf(type)} ${fields.map(({ selection }) => selection).join(' ')}`;
    const query = `{ ${way.reduceRight((within, step) => select(step, within, 'way'), inner)} }`;
    const { data, errors } = await executeAs('ORG_ADMIN', query);
    expect(errors).toBeUndefined();
    const stored = await storedRows(table, fields);
    const rows = rowsBehind(data, way);
    expect(rows.length).toBeGreaterThan(0);
    for (const { key, ...values } of rows) {
      const row = stored.get(key);
      const expected = fields.map(({ field }) => [field.name, answerFor(field.type, row?.[field.name])]);
      expect(values, key).toEqual(Object.fromEntries(expected));
    }
  });
});
