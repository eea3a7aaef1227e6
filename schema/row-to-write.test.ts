import { sql } from 'drizzle-orm';
import { mysqlTable } from 'drizzle-orm/mysql-core';
import { expect, test } from 'vitest';
import { enumeration } from './enumeration.ts';
import { rowToWrite } from './row-to-write.ts';
import { tables } from './tables.ts';

test('a row is written with the search keys of its texts, and a change of a text with the new one', () => {
  expect(rowToWrite(tables.users, { name: 'Zoë Brandt', email: 'Zoe@Example.com' })).toEqual({
    name: 'Zoë Brandt',
    nameKey: 'ZOE BRANDT',
    email: 'Zoe@Example.com',
    emailKey: 'ZOE@EXAMPLE.COM',
  });
  expect(rowToWrite(tables.users, { name: 'Zoë Stein' })).toEqual({ name: 'Zoë Stein', nameKey: 'ZOE STEIN' });
  expect(rowToWrite(tables.users, { version: 2 })).toEqual({ version: 2 });
});

test.each([
  ['a blank at its end', 'K-1 '],
  ['a letter beyond ASCII', 'K-é'],
  ['a control', 'K-\t1'],
])('a code with %s is refused: servers would not compare it byte by byte', (_, key) => {
  expect(() => rowToWrite(tables.billingIdempotencyKeys, { key })).toThrow(
    /for billing_idempotency_keys\.idempotency_key is no code/,
  );
});

test('text of people and expressions of SQL are written as they are', () => {
  const values = { externalReference: sql`concat('a', 'b ')`, receivedAt: new Date(0) };
  expect(rowToWrite(tables.payments, values)).toEqual(values);
  expect(rowToWrite(tables.claimNotes, { body: ' a note \n' })).toEqual({ body: ' a note \n' });
});

test('a value that the release before cannot read is refused', () => {
  const light = { red: 'Stop.', amber: 'Clear the crossing.' } as const;
  const crossings = mysqlTable('road_crossings', {
    light: enumeration('light', light, { notYetWritten: ['amber'] }).notNull(),
  });
  expect(rowToWrite(crossings, { light: 'red' })).toEqual({ light: 'red' });
  expect(() => rowToWrite(crossings, { light: 'amber' })).toThrow(
    '"amber" for road_crossings.light cannot be written yet: the release before does not read it.',
  );
});
