import type { RowDataPacket } from 'mysql2/promise';
import { describe, expect, test } from 'vitest';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { keyspaceOf } from '../../schema/lookup.ts';
import { organizationId, otherProducerId } from '../../scripts/seed/people.ts';
import { askAs, askWell } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';

/** The root fields that find something by its number, with the tables of what they find. */
const byNumber = [
  { field: 'submission', table: 'submissions' },
  { field: 'quote', table: 'quotes' },
  { field: 'policy', table: 'policies' },
  { field: 'claim', table: 'claims' },
  { field: 'invoice', table: 'invoices' },
] as const;

/** A row of a table whose number has zeros before its count. */
const rowOf = async (table: (typeof byNumber)[number]['table'], producerId: string | null = null) => {
  const admin = await connectAsAdmin(keyspaceDatabases[keyspaceOf(table)]);
  const [[row]] = await admin.query<RowDataPacket[]>(
    `SELECT id, number FROM ${table} WHERE org_id = ? AND producer_id = COALESCE(?, producer_id) ORDER BY id LIMIT 1`,
    [organizationId, producerId],
  );
  await admin.end();
  return { id: String(row?.id), number: String(row?.number) };
};

describe.each(byNumber)('$field(number:)', ({ field, table }) => {
  const query = `query($number: String!) { found: ${field}(number: $number) { id number } }`;

  test('finds the one row in any case, and without the zeros before its count', async () => {
    const row = await rowOf(table);
    const withoutZeros = row.number.replace(/-0+(?=\d+$)/, '-');
    expect(withoutZeros).not.toBe(row.number);
    for (const number of [row.number, row.number.toLowerCase(), withoutZeros, ` ${withoutZeros.toLowerCase()} `]) {
      const { found } = (await askWell({ role: 'ORG_ADMIN', query, variables: { number } })).data;
      expect(found, number).toEqual(row);
    }
  });

  test('finds no beginning of a number, and no row of another agency', async () => {
    const { number } = await rowOf(table, otherProducerId);
    expect((await askAs('PRODUCER', query, { number })).data.found).toBeNull();
    expect((await askAs('ORG_ADMIN', query, { number: number.slice(0, -1) })).data.found).toBeNull();
    expect((await askAs('ORG_ADMIN', query, { number })).data.found).not.toBeNull();
  });
});
