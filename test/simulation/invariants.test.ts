import { afterAll, beforeAll, expect, test } from 'vitest';
import { databasePort } from '../support/database-port.ts';
import { Database } from './database.ts';
import { invariants } from './invariants.ts';

let database: Database;

beforeAll(async () => {
  database = await Database.connect(databasePort());
});

afterAll(() => database.close());

test.each(invariants)('finds that $name', async ({ query, plant }) => {
  expect(await database.rows(query)).toEqual([]);
  await database.rows('START TRANSACTION');
  try {
    await database.rows(plant);
    expect((await database.rows(query)).length).toBeGreaterThan(0);
  } finally {
    await database.rows('ROLLBACK');
  }
});
