import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningDatabase } from '../../scripts/database/server.ts';
import { checkBooks } from '../../scripts/seed/check-books.ts';
import { largeDataBytes, seedLargeDatabase } from '../../scripts/seed/large/large-seed.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { startFilledDatabase } from '../setup/filled-database.ts';

/** Enough that every organization's business is repeated several times, and few enough to be held in memory. */
const policies = 400;

let database: RunningDatabase;

beforeAll(async () => {
  database = await startFilledDatabase({
    directory: join(repositoryDirectory, '.local/test-repeated'),
    seed: 'scripts/seed/large/large-seed.ts',
    bytes: largeDataBytes(policies),
    fill: (options) => seedLargeDatabase({ ...options, policies }),
    onProgress: () => {},
  });
}, 120_000);

afterAll(() => database.stop());

describe('repeated business', () => {
  const connect = (name: string) => createConnection(database.adminConnectionString(name));

  test('keeps every identity of the books, in each of the three organizations', async () => {
    expect(await checkBooks({ connect, withHistories: false })).toEqual([]);
  });

  test('is found out when a repeated row is changed', async () => {
    const planted = await connect('oi_billing');
    try {
      await planted.beginTransaction();
      await planted.query('UPDATE journal_lines SET debit_cents = debit_cents + 1 ORDER BY id DESC LIMIT 1');
      const found = await checkBooks({
        withHistories: false,
        connect: async (name) => (name === 'oi_billing' ? planted : await connect(name)),
        release: async (connection) => (connection === planted ? undefined : await connection.end()),
      });
      expect(found.join('\n')).toContain('does not balance');
    } finally {
      await planted.rollback();
      await planted.end();
    }
  });
});
