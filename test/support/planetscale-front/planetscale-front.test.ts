import { Client, DatabaseError } from '@planetscale/database';
import { type Connection, createConnection } from 'mysql2/promise';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { databasePort } from '../database-port.ts';
import { type PlanetScaleFront, startPlanetScaleFront } from './planetscale-front.ts';

const mysql = { host: '127.0.0.1', port: databasePort() };
const idleMs = 300;
let admin: Connection;
let front: PlanetScaleFront;
let client: Client;

beforeAll(async () => {
  admin = await createConnection({ ...mysql, user: 'local_admin', password: 'local-only', database: 'oi_global' });
  await admin.query('DROP TABLE IF EXISTS front_trial');
  await admin.query(`CREATE TABLE front_trial (
    id bigint PRIMARY KEY AUTO_INCREMENT, huge bigint unsigned, big bigint, amount decimal(20,4), at datetime(3), day date,
    document json, words varchar(64) CHARACTER SET utf8mb4, bytes varbinary(16),
    code varchar(26) CHARACTER SET ascii COLLATE ascii_bin, small tinyint, ratio double)`);
  front = await startPlanetScaleFront({ mysql, limits: { idleMs } });
  client = new Client({ url: front.url('oi_global', 'local-only') });
});

afterEach(async () => {
  await admin.query('DELETE FROM front_trial');
});

afterAll(async () => {
  await front?.stop();
  await admin?.query('DROP TABLE IF EXISTS front_trial');
  await admin?.end();
});

async function refusalOf(promise: Promise<unknown>): Promise<DatabaseError> {
  const reason = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (reason instanceof DatabaseError) return reason;
  throw new Error(`Expected a DatabaseError, got ${String(reason)}`);
}

const count = async () => (await client.execute<{ n: string }>('SELECT count(*) AS n FROM front_trial')).rows[0]?.n;

test('every type comes back as it does from PlanetScale', async () => {
  const row = {
    huge: '18446744073709551615',
    big: '9223372036854775807',
    amount: '1234567890123456.7800',
    at: '2026-11-23 04:05:06.789',
    day: '2026-11-23',
    words: 'señor 🚗 "it\'s"',
    bytes: new Uint8Array([0x00, 0xff, 0x27]),
    code: '01JD',
    small: -7,
    ratio: 0.5,
  };
  const document = { emoji: '🚗', list: [1, null] };
  await client.execute(
    'INSERT INTO front_trial (huge, big, amount, at, day, words, bytes, code, small, ratio, document) VALUES (?)',
    [[...Object.values(row), JSON.stringify(document)]],
  );

  const { rows, types, fields } = await client.execute(
    'SELECT huge, big, amount, at, day, words, bytes, code, small, ratio, document FROM front_trial',
  );

  expect(rows).toEqual([{ ...row, document }]);
  expect(types).toEqual({
    huge: 'UINT64',
    big: 'INT64',
    amount: 'DECIMAL',
    at: 'DATETIME',
    day: 'DATE',
    document: 'JSON',
    words: 'VARCHAR',
    bytes: 'VARBINARY',
    code: 'VARBINARY',
    small: 'INT8',
    ratio: 'FLOAT64',
  });
  expect(fields[1]).toMatchObject({ name: 'big', table: 'front_trial', database: 'oi_global', charset: 63 });
});

test('NULL and the empty string stay apart', async () => {
  await client.execute("INSERT INTO front_trial (words, code, bytes) VALUES ('', NULL, x'')");
  const { rows } = await client.execute('SELECT words, code, bytes, NULL AS nothing FROM front_trial');
  expect(rows).toEqual([{ words: '', code: null, bytes: new Uint8Array(), nothing: null }]);
});

test('an empty result still names its columns', async () => {
  const { rows, headers } = await client.execute('SELECT id, words FROM front_trial');
  expect({ rows, headers }).toEqual({ rows: [], headers: ['id', 'words'] });
});

test('a write tells its insert id and counts matched rows, changed or not', async () => {
  const inserted = await client.execute("INSERT INTO front_trial (words) VALUES ('same')");
  expect(Number(inserted.insertId)).toBeGreaterThan(0);
  const updated = await client.execute("UPDATE front_trial SET words = 'same'");
  expect([inserted.rowsAffected, updated.rowsAffected, updated.insertId]).toEqual([1, 1, '0']);
});

test('SQL errors carry a vtrpc code and the MySQL numbers', async () => {
  await client.execute('INSERT INTO front_trial (id) VALUES (1)');
  const duplicate = await refusalOf(client.execute('INSERT INTO front_trial (id) VALUES (1)'));
  expect(duplicate).toMatchObject({ status: 400, body: { code: 'ALREADY_EXISTS' } });
  expect(duplicate.message).toMatch(/Duplicate entry '1'.* \(errno 1062\) \(sqlstate 23000\)$/);

  const syntax = await refusalOf(client.execute('SELEKT 1'));
  expect(syntax).toMatchObject({ status: 400, body: { code: 'INVALID_ARGUMENT' } });
  expect(syntax.message).toContain('(errno 1064) (sqlstate 42000)');

  const forbidden = await refusalOf(client.execute('SELECT * FROM oi_policies.policies'));
  expect(forbidden.body.code).toBe('PERMISSION_DENIED');
});

test('two statements in one call are refused', async () => {
  const refusal = await refusalOf(client.execute('DELETE FROM front_trial; SELECT 1'));
  expect(refusal.message).toContain('(errno 1064)');
});

test('a wrong password is refused by MySQL itself, also while the right one has open connections', async () => {
  await client.execute('SELECT 1');
  const wrong = new Client({ url: front.url('oi_global', 'wrong') });
  const expected = { status: 401, body: { code: 'unauthenticated' } };
  expect(await refusalOf(wrong.execute('SELECT 1'))).toMatchObject(expected);
  expect(await refusalOf(wrong.connection().refresh())).toMatchObject(expected);
});

test('a transaction that throws leaves nothing, one that returns is seen by others', async () => {
  const cancelled = client.transaction(async (transaction) => {
    await transaction.execute('INSERT INTO front_trial (id) VALUES (1)');
    expect(await count()).toBe('0');
    throw new Error('changed my mind');
  });
  await expect(cancelled).rejects.toThrow('changed my mind');
  expect(await count()).toBe('0');

  await client.transaction((transaction) => transaction.execute('INSERT INTO front_trial (id) VALUES (2)'));
  expect(await count()).toBe('1');
});

test('an abandoned transaction is rolled back, and its client is told', async () => {
  const connection = client.connection();
  await connection.execute('BEGIN');
  await connection.execute('INSERT INTO front_trial (id) VALUES (1)');
  await new Promise((resolve) => setTimeout(resolve, 2 * idleMs));

  expect(await refusalOf(connection.execute('COMMIT'))).toMatchObject({ body: { code: 'ABORTED' } });
  expect(await count()).toBe('0');
});

test('a transaction that lasts too long is rolled back, however busy it is', async () => {
  const transactionMs = 200;
  const strict = await startPlanetScaleFront({ mysql, limits: { transactionMs } });
  try {
    const endless = new Client({ url: strict.url('oi_global', 'local-only') }).transaction(async (transaction) => {
      await transaction.execute('INSERT INTO front_trial (id) VALUES (1)');
      for (;;) await transaction.execute('SELECT 1');
    });
    expect(await refusalOf(endless)).toMatchObject({ body: { code: 'ABORTED' } });
    expect(await count()).toBe('0');
  } finally {
    await strict.stop();
  }
});

test('a setting does not leak into another session', async () => {
  const connection = client.connection();
  await connection.execute('SET @mark = 1');
  await connection.execute('BEGIN');
  await connection.execute('COMMIT');
  expect((await connection.execute('SELECT @mark AS mark')).rows).toEqual([{ mark: '1' }]);
  expect((await client.execute('SELECT @mark AS mark')).rows).toEqual([{ mark: null }]);
});

test('two calls at once on one session are refused, on two sessions they overlap and are counted', async () => {
  const connection = client.connection();
  await connection.refresh();
  const together = await Promise.allSettled([connection.execute('SELECT sleep(0.2)'), connection.execute('SELECT 1')]);
  expect(together.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);

  front.resetPeak();
  await Promise.all([1, 2, 3].map(() => client.execute('SELECT sleep(0.2)')));
  expect(front.concurrency).toMatchObject({ current: 0, peak: 3 });
  expect(front.statements.at(-1)).toBe('SELECT sleep(0.2)');
});

test('many sessions share few server connections', async () => {
  const ids = new Set<unknown>();
  for (let call = 0; call < 50; call += 1) {
    const { rows } = await client.execute<{ id: string }>('SELECT connection_id() AS id');
    ids.add(rows[0]?.id);
  }
  expect(ids.size).toBeLessThanOrEqual(5);
});
