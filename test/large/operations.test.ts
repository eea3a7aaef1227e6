import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askOperation, dayOfOperations } from '../operations/ask-operation.ts';
import { forgetReadings } from '../operations/forget-readings.ts';
import { readingOperations } from '../operations/operations.ts';
import { connectAsAdmin } from '../support/database.ts';
import { explain } from './explain.ts';
import { medianMs } from './median-ms.ts';
import { problemsOf } from './plan.ts';
import { type RecordedStatement, statementsDuring } from './recorded-statements.ts';

/** How long an operation may take, in milliseconds; the middle of its tries: what screens were promised. Most take 20 to 60. */
const promptMs = 200;

let admin: Connection;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: dayOfOperations });
  admin = await connectAsAdmin('oi_global');
});

afterAll(async () => {
  vi.useRealTimers();
  await forgetReadings();
  await admin.end();
});

const problemsWith = async (statement: RecordedStatement): Promise<string[]> =>
  problemsOf(JSON.parse(await explain(admin, statement)));

describe('over 100,000 policies', () => {
  test.each(readingOperations)('%s is served by indexes, and in milliseconds', async (name) => {
    const statements = await statementsDuring(admin, () => askOperation(name));
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) expect(await problemsWith(statement), statement.sql).toEqual([]);
    const ms = await medianMs(() => askOperation(name));
    process.stderr.write(`${name}: ${ms.toFixed(0)} ms\n`);
    expect(ms).toBeLessThan(promptMs);
  });

  test.each([
    [
      'reads all',
      'SELECT id FROM policies WHERE description_of_nothing = 1'.replace('description_of_nothing', 'version'),
    ],
    ['sorts', "SELECT id FROM policies WHERE org_id = 'org_01HK153X00HARB0RP01NT00001' ORDER BY version LIMIT 3"],
  ])('a planted statement that %s many rows is caught', async (what, sql) => {
    expect(await problemsWith({ database: 'oi_policies', sql })).toEqual([expect.stringContaining(what)]);
  });
});
