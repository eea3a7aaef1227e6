import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase } from './migrate.ts';
import { type RunningDatabase, startDatabase } from './server.ts';

let home = '';
let schemaDirectory = '';
let database: RunningDatabase;
let admin: Connection;

const migrate = () =>
  migrateDatabase({ adminConnectionString: database.adminConnectionString, schemaDirectory, onProgress: () => {} });

async function addMigration(keyspace: string, name: string, sql: string): Promise<void> {
  const folder = join(schemaDirectory, keyspace, 'migrations', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql);
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'migrate-'));
  schemaDirectory = join(home, 'schema');
  await cp(join(import.meta.dirname, '../../schema'), schemaDirectory, { recursive: true });
  database = await startDatabase({ directory: join(home, 'database'), onProgress: () => {} });
  admin = await createConnection(database.adminConnectionString());
  await migrate();
});
afterAll(async () => {
  await admin.end();
  await database.stop();
  await rm(home, { recursive: true, force: true });
});

async function legacyColumns(table: string): Promise<string[]> {
  const connection = await createConnection(database.connectionString('openinsure'));
  const [rows] = await connection.query<RowDataPacket[]>(`SHOW COLUMNS FROM ${table}`);
  await connection.end();
  return rows.map((row) => String(row.Field));
}

test('with nothing pending nothing changes', async () => {
  expect(await migrate()).toEqual({
    applied: { global: 0, submissions: 0, policies: 0, claims: 0, billing: 0 },
    viewsChanged: 0,
  });
});

test('the legacy user writes through its view to a table that it is not granted', async () => {
  const legacy = await createConnection(database.connectionString('openinsure'));
  await legacy.query('DELETE FROM organizations');
  await expect(legacy.query('SELECT 1 FROM oi_global.organizations')).rejects.toThrow('denied');
  await legacy.end();
});

test('a table and a column added later appear in the legacy database, a dropped table disappears', async () => {
  await addMigration('claims', '20990101000000_add', 'CREATE TABLE added (id INT PRIMARY KEY);');
  expect(await migrate()).toMatchObject({ applied: { claims: 1 }, viewsChanged: 1 });
  await addMigration('claims', '20990102000000_widen', 'ALTER TABLE added ADD COLUMN note INT;');
  expect(await migrate()).toMatchObject({ applied: { claims: 1 }, viewsChanged: 1 });
  expect(await legacyColumns('added')).toEqual(['id', 'note']);
  await addMigration('claims', '20990103000000_drop', 'DROP TABLE added;');
  expect(await migrate()).toMatchObject({ viewsChanged: 1 });
  await expect(legacyColumns('added')).rejects.toThrow("doesn't exist");
});

test('a table name in two keyspaces is refused, because routing goes by the name', async () => {
  await admin.query('CREATE TABLE oi_billing.claims (id INT PRIMARY KEY)');
  await expect(migrate()).rejects.toThrow('The table claims exists in');
  await admin.query('DROP TABLE oi_billing.claims');
});

test('a failing migration names its keyspace and the statement', async () => {
  await addMigration('global', '20990104000000_wrong', 'ALTER TABLE no_such_table ADD COLUMN a INT;');
  await expect(migrate()).rejects.toThrow(/A migration of oi_global failed.\n.*no_such_table/);
});
