import { type Connection, createConnection, type ResultSetHeader, type RowDataPacket } from 'mysql2/promise';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adminUser, localConnectionString } from '../../../scripts/database/accounts.ts';
import { databasePort } from '../database-port.ts';
import { type HyperdriveCache, startHyperdriveCache } from './hyperdrive-cache.ts';

const database = 'oi_global';
const table = `${database}.cache_probe`;
const byId = `select name from ${table} where id = 1`;

let hyperdrive: HyperdriveCache;
let direct: Connection;
let behind: Connection;

const connectThrough = (port: number) =>
  createConnection({ uri: localConnectionString(adminUser, port, database), flags: ['FOUND_ROWS'] });

const counts = () => hyperdrive.cache.countsOf(adminUser);

const nameBehind = async (): Promise<unknown> => (await behind.query<RowDataPacket[]>(byId))[0][0]?.name;

beforeAll(async () => {
  hyperdrive = await startHyperdriveCache(databasePort());
  direct = await connectThrough(databasePort());
  await direct.query(`create table ${table} (id int primary key, name varchar(20), big bigint, rate decimal(20,6),
    day date, moment datetime(3), document json, sealed varbinary(255), story longtext)`);
});

afterAll(async () => {
  await direct.query(`drop table ${table}`);
  await direct.end();
  await hyperdrive.stop();
});

beforeEach(async () => {
  await direct.query(`replace into ${table} (id, name) values (1, 'first')`);
  hyperdrive.cache.clear();
  behind = await connectThrough(hyperdrive.port);
});

afterEach(() => behind.end());

describe("the double of Hyperdrive's cache", () => {
  test('gives every kind of value as the database does, from the database and from the cache', async () => {
    await direct.query(`replace into ${table} values (2, 'Ærø ✓', 9007199254740993, '12345678901234.000001', '2026-11-24',
      '2026-11-24 01:02:03.004', '{"a":[1,null]}', x'00ff27fe', repeat('x', 9000000)), (3, '', -1, 0, null, null, null, null, null)`);
    const sql = `select * from ${table} where id > 1 order by id`;
    const [expected] = await direct.query(sql);
    for (let time = 0; time < 3; time += 1) {
      const [rows] = await behind.query(sql);
      expect(rows).toEqual(expected);
    }
    expect(counts()).toEqual({ hits: 2, misses: 1, uncacheable: 0, stale: 0 });
    await direct.query(`delete from ${table} where id > 1`);
  });

  test('is blind to writes for 60 seconds, gives the old answer once more until 75, and then the new one', async () => {
    expect(await nameBehind()).toBe('first');
    await direct.query(`update ${table} set name = 'second' where id = 1`);
    hyperdrive.cache.advance(59);
    expect(await nameBehind()).toBe('first');
    hyperdrive.cache.advance(15);
    expect(await nameBehind()).toBe('first');
    expect(await nameBehind()).toBe('second');
    expect(counts()).toEqual({ hits: 3, misses: 1, uncacheable: 0, stale: 2 });
    await direct.query(`update ${table} set name = 'third' where id = 1`);
    hyperdrive.cache.advance(75);
    expect(await nameBehind()).toBe('third');
  });

  test('shares an entry between texts that differ in comments alone, and none between others', async () => {
    await behind.query(`${byId} /* one */`);
    await behind.query(`/* two */ ${byId}`);
    expect(counts()).toMatchObject({ hits: 1, misses: 1 });
    await behind.query(`select name from ${table} where name = '/* a */'`);
    await behind.query(`select name from ${table} where name = '/* b */'`);
    expect(counts()).toMatchObject({ hits: 1, misses: 3 });
  });

  test('keeps nothing with a changing function in it, not even in a comment, no write, no error', async () => {
    for (const sql of [`${byId} /* fresh NOW() */`, `select name, rand() from ${table}`, `${byId} for update`]) {
      for (let time = 0; time < 2; time += 1) await behind.query(sql);
    }
    for (let time = 0; time < 2; time += 1) {
      await expect(behind.query(`select nothing from ${table}`)).rejects.toMatchObject({ code: 'ER_BAD_FIELD_ERROR' });
    }
    expect(counts()).toEqual({ hits: 0, misses: 2, uncacheable: 6, stale: 0 });
    expect(hyperdrive.cache.texts).toEqual([]);
  });

  test('keeps nothing of a transaction, and reads there what the transaction has written', async () => {
    expect(await nameBehind()).toBe('first');
    await behind.beginTransaction();
    await behind.query(`update ${table} set name = 'mine' where id = 1`);
    expect(await nameBehind()).toBe('mine');
    await behind.rollback();
    expect(await nameBehind()).toBe('first');
    expect(counts()).toMatchObject({ hits: 1, misses: 1, stale: 0 });
  });

  test('passes on what a write did, by the rows that it found', async () => {
    const [same] = await behind.query<ResultSetHeader>(`update ${table} set name = 'first' where id = 1`);
    expect(same).toMatchObject({ affectedRows: 1, changedRows: 0 });
  });

  test('refuses prepared statements, as Hyperdrive does, and serves the next statement', async () => {
    await expect(behind.execute(byId)).rejects.toThrow('does not support');
    expect(await nameBehind()).toBe('first');
  });

  test('lets nobody in whom the database does not, and serves many clients at a time', async () => {
    const wrong = localConnectionString(adminUser, hyperdrive.port, database).replace('local-only', 'wrong');
    await expect(createConnection(wrong)).rejects.toMatchObject({ code: 'ER_ACCESS_DENIED_ERROR' });
    const clients = await Promise.all(Array.from({ length: 8 }, () => connectThrough(hyperdrive.port)));
    const answers = await Promise.all(clients.map(async (client) => (await client.query<RowDataPacket[]>(byId))[0][0]));
    expect(answers).toEqual(clients.map(() => ({ name: 'first' })));
    for (const client of clients) await client.end();
  });
});
