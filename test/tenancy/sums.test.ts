import type { RowDataPacket } from 'mysql2/promise';
import { describe, expect, test } from 'vitest';
import { organizationId, producerId, type Role } from '../../scripts/seed/people.ts';
import { visibilityOf } from '../../src/auth/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import { viewerOf } from '../support/asking/execute.ts';
import { connectAsAdmin, ownSources } from '../support/database.ts';
import { judgeStatements } from '../support/statements.ts';

/** Reads as a resolver would, with the eyes of a role. */
const readAs = async <Result>(role: Role, read: (data: RequestData) => Promise<Result>) => {
  const data = new RequestData(ownSources(), visibilityOf(viewerOf(role)));
  try {
    const result = await read(data);
    judgeStatements(data.log.statements);
    return { result, statements: data.log.statements };
  } finally {
    await data.close();
  }
};

/** The same of all rows that a condition finds, added up by the database for its administrator. */
const truth = async (keys: string, condition: string, values: readonly string[]) => {
  const admin = await connectAsAdmin('oi_policies');
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT ${keys}, SUM(annual_premium_cents) AS sum, COUNT(*) AS count FROM policies
     WHERE org_id = ? ${condition} GROUP BY ${keys}`,
    [organizationId, ...values],
  );
  await admin.end();
  return rows;
};

const byStatus = (data: RequestData) =>
  data.db('policies').sums('policies', {
    by: { status: 'status', month: { monthOf: 'effectiveDate' } },
    sums: ['annualPremiumCents'],
  });

const described = (groups: Awaited<ReturnType<typeof byStatus>>) =>
  groups.map(({ keys, sums, rows }) => `${keys.status} ${keys.month} ${sums.annualPremiumCents} ${rows}`).toSorted();

describe('sums by keys', () => {
  test.each([
    ['ORG_ADMIN', '', []],
    ['PRODUCER', 'AND producer_id = ?', [producerId]],
  ] as const)('are those of the rows that %s sees', async (role, condition, values) => {
    const { result } = await readAs(role, byStatus);
    const rows = await truth("status, DATE_FORMAT(effective_date, '%Y-%m')", condition, values);
    expect(result.length).toBeGreaterThan(10);
    expect(described(result)).toEqual(
      rows
        .map((row) => `${row.status} ${row["DATE_FORMAT(effective_date, '%Y-%m')"]} ${row.sum} ${row.count}`)
        .toSorted(),
    );
  });

  test('are nothing, without a statement, for a role that may not read the rows', async () => {
    const { result, statements } = await readAs('POLICYHOLDER', (data) =>
      data.db('billing').sums('glDailyBalances', { by: {}, sums: ['debitCents'] }),
    );
    expect([result, statements]).toEqual([[], []]);
  });

  test('of several kinds share one statement with each other and with rows', async () => {
    const { result, statements } = await readAs('ORG_ADMIN', async (data) => {
      const db = data.db('policies');
      return Promise.all([
        byStatus(data),
        db.sums('policies', { by: { year: { yearOf: 'effectiveDate' } }, sums: ['annualPremiumCents'] }),
        db.sums('policies', { by: {}, sums: ['annualPremiumCents'] }),
        db.sums('policies', { by: {}, sums: ['annualPremiumCents'], where: { id: 'pol_none' } }),
        db.findMany('policies', { columns: { number: true }, limit: 1 }),
      ]);
    });
    expect(statements.map(({ origin }) => origin)).toEqual(['policies, policies sums']);
    const [byMonth, byYear, all, none, policies] = result;
    const total = (groups: readonly { sums: { annualPremiumCents: bigint } }[]) =>
      groups.reduce((sum, group) => sum + group.sums.annualPremiumCents, 0n);
    expect(total(byMonth)).toBe(total(all));
    expect(total(byYear)).toBe(total(all));
    expect(byYear.map(({ keys }) => keys.year)).toContain('2025');
    expect([none, policies.length]).toEqual([[], 1]);
  });
});
