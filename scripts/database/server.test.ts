import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { portIsFree } from '../support/free-port.ts';
import { databaseLayout } from './layout.ts';
import { type RunningDatabase, startDatabase } from './server.ts';

let home = '';
const started: RunningDatabase[] = [];

async function start(directory: string, port?: number): Promise<RunningDatabase> {
  const database = await startDatabase({ directory: join(home, directory), port, onProgress: () => {} });
  started.push(database);
  return database;
}

async function query(connectionString: string, sql: string): Promise<RowDataPacket[]> {
  const connection = await createConnection(connectionString);
  try {
    return (await connection.query<RowDataPacket[]>(sql))[0];
  } finally {
    await connection.end();
  }
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'database-'));
});
afterEach(async () => {
  for (const database of started.splice(0)) await database.stop();
});
afterAll(() => rm(home, { recursive: true, force: true }));

test('each keyspace user reaches its own database and no other', async () => {
  const database = await start('one');
  expect(await query(database.connectionString('oi_claims'), 'SELECT DATABASE() AS name')).toEqual([
    { name: 'oi_claims' },
  ]);
  const other = database.connectionString('oi_claims').replace(/oi_claims$/, 'oi_billing');
  await expect(query(other, 'SELECT 1')).rejects.toThrow('Access denied');
});

test('the server keeps UTC, utf8mb4 and the strict mode of Vitess', async () => {
  const database = await start('one');
  const [settings] = await query(
    database.adminConnectionString(),
    'SELECT @@global.time_zone AS zone, @@collation_server AS collation, @@global.sql_mode AS mode',
  );
  expect(settings).toMatchObject({ zone: '+00:00', collation: 'utf8mb4_unicode_ci' });
  expect(settings?.mode).toContain('ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES');
});

test('a second start in the same folder shares the server, and its end leaves the first one alone', async () => {
  const first = await start('one');
  const second = await start('one');
  expect(second).toMatchObject({ port: first.port, sharedWith: process.pid });
  await second.stop();
  expect(await query(first.adminConnectionString(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('data and port survive a stop', async () => {
  const first = await start('one');
  await query(first.adminConnectionString('oi_global'), 'CREATE TABLE kept (id INT PRIMARY KEY)');
  await first.stop();
  expect(await portIsFree(first.port)).toBe(true);
  const second = await start('one');
  expect(second.port).toBe(first.port);
  expect(await query(second.connectionString('oi_global'), 'SELECT * FROM kept')).toEqual([]);
});

test('a copy of a folder whose server runs gets a server and a port of its own', async () => {
  const original = await start('one');
  await cp(join(home, 'one'), join(home, 'copy'), { recursive: true, filter: (path) => !path.endsWith('.sock') });
  const copy = await start('copy');
  expect(copy.sharedWith).toBeUndefined();
  expect(copy.port).not.toBe(original.port);
});

test('an interrupted first start and a stale process id do not block', async () => {
  const layout = databaseLayout(join(home, 'crashed'));
  await mkdir(layout.unfinishedData, { recursive: true });
  await writeFile(layout.pidFile, String(process.pid));
  await writeFile(layout.lock, '999999 some program');
  const database = await start('crashed');
  expect(database.sharedWith).toBeUndefined();
});

test('a port that is asked for and taken is refused with what to do', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(start('one', port)).rejects.toThrow(/Another program listens there.\n.*What to do/);
  taken.close();
});
