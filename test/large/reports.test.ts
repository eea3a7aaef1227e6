import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../scripts/seed/people.ts';
import { dayOfOperations } from '../operations/ask-operation.ts';
import { askAs } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';
import { explain } from './explain.ts';
import { medianMs } from './median-ms.ts';
import { problemsOf } from './plan.ts';
import { statementsDuring } from './recorded-statements.ts';

/** How long a sum over live rows may take, in milliseconds; the middle of its tries. */
const promptMs = 200;

let admin: Connection;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: dayOfOperations });
  admin = await connectAsAdmin('oi_global');
});

afterAll(async () => {
  vi.useRealTimers();
  await admin.end();
});

const inForce = (key: string) =>
  `{ premiumInForce(groupBy: [${key}]) { total { policies annualPremium { amount } } groups { figures { policies } } } }`;

const aging = (key: string) =>
  `{ receivablesAging(groupBy: ${key}) { total { notDue { amount } } groups { days1To30 { amount } } } }`;

/** Sums that are of live rows, whoever asks: they grow with what is in force or open, and read no row for it. */
const sums: readonly (readonly [string, Role, string])[] = [
  ...(['AGENCY_ADMIN', 'CARRIER_ADMIN', 'ORG_ADMIN'] as const).flatMap((role) =>
    ['LINE_OF_BUSINESS', 'STATE', 'PROGRAM', 'CARRIER', 'PRODUCER', 'POLICY_YEAR'].map(
      (key) => [`premium in force by ${key}`, role, inForce(key)] as const,
    ),
  ),
  ...['PRODUCER', 'CARRIER', 'PROGRAM'].map((key) => [`receivables by ${key}`, 'FINANCE_ANALYST', aging(key)] as const),
];

describe('over 100,000 policies', () => {
  test.each(sums)('%s for %s is added up along an index that has all of it', async (what, role, query) => {
    const ask = async () => expect((await askAs(role, query)).errors, query).toBeUndefined();
    const statements = await statementsDuring(admin, ask);
    const [added] = statements.filter(({ sql }) => sql.includes('sum('));
    if (!added) throw new Error('Nothing was added up.');
    const plan = await explain(admin, added);
    expect(problemsOf(JSON.parse(plan))).toEqual([]);
    expect(plan).toContain('"using_index": true');
    const ms = await medianMs(ask);
    process.stderr.write(`${what} for ${role}: ${ms.toFixed(0)} ms\n`);
    expect(ms).toBeLessThan(promptMs);
  });

  /** Of a closed month sums are added up, which grow with programs, agencies and carriers, and not with policies. */
  const ofMonth = (key: string) =>
    `{ receivablesAging(month: "2026-09-30", groupBy: ${key}) { total { receivable { amount } } groups { over90Days { amount } } } }`;

  const closed = (['AGENCY_ADMIN', 'CARRIER_ADMIN', 'FINANCE_ANALYST'] as const).flatMap((role) =>
    ['PRODUCER', 'CARRIER', 'PROGRAM'].map((key) => [key, role, ofMonth(key)] as const),
  );

  test.each(closed)(
    'receivables of a closed month by %s for %s are added up from its sums alone',
    async (key, role, query) => {
      const ask = async () => expect((await askAs(role, query)).data.receivablesAging, query).not.toBeNull();
      const statements = await statementsDuring(admin, ask);
      const added = statements.filter(({ sql }) => sql.includes('sum('));
      expect(added).toHaveLength(1);
      for (const statement of statements) expect(problemsOf(JSON.parse(await explain(admin, statement)))).toEqual([]);
      const ms = await medianMs(ask);
      process.stderr.write(`receivables of a closed month by ${key} for ${role}: ${ms.toFixed(0)} ms\n`);
      expect(ms).toBeLessThan(promptMs);
    },
  );
});
