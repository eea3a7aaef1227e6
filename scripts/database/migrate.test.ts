import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase } from './migrate.ts';
import { recordMigrations } from './migration-history.ts';
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

test('the history numbers nothing, and has one row for a migration, with its hash', async () => {
  const [columns] = await admin.query<RowDataPacket[]>('SHOW COLUMNS FROM oi_claims.claims_migration_history');
  expect(columns.map(({ Field, Key, Extra }) => [Field, Key, Extra])).toEqual([
    ['name', 'PRI', ''],
    ['hash', '', ''],
    ['statements_applied', '', ''],
    ['failure', '', ''],
    ['applied_at', '', ''],
  ]);
});

test('a run that died after any statement of a migration, counted or not, is gone on with', async () => {
  const statements = ['CREATE TABLE one (id int)', 'CREATE TABLE two (id int)', 'CREATE TABLE three (id int)'];
  const sql = statements.join(';\n--> statement-breakpoint\n');
  for (const [made, counted] of [
    [0, 0],
    [1, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [3, 3],
  ] as const) {
    const name = `2099010${made}00000${counted}_died`;
    await addMigration('billing', name, sql);
    const hash = createHash('sha256').update(sql).digest('hex');
    await admin.query('USE oi_billing');
    for (const statement of statements.slice(0, made)) await admin.query(statement);
    await recordMigrations(admin, 'billing', [
      { name, hash, statementsApplied: counted, failure: null, appliedAt: null },
    ]);
    expect(await migrate()).toMatchObject({ applied: { billing: 1 } });
    expect(await migrate()).toMatchObject({ applied: { billing: 0 } });
    await admin.query('DROP TABLE one, two, three');
  }
});

test('what was there before a migration began is no statement of it, however often it is tried', async () => {
  await admin.query('CREATE TABLE oi_billing.planted (id int)');
  await addMigration('billing', '20990202000000_planted', 'CREATE TABLE planted (id int, note int);');
  for (const _ of ['first', 'again'])
    await expect(migrate()).rejects.toThrow(/oi_billing failed.*\n.*planted' already exists/);
  await admin.query('DROP TABLE oi_billing.planted');
  expect(await migrate()).toMatchObject({ applied: { billing: 1 } });
});

test('a migration that was changed after a part of it was applied is refused', async () => {
  const name = '20990203000000_changed';
  await addMigration('billing', name, 'CREATE TABLE changed (id int);');
  await admin.query('USE oi_billing');
  await recordMigrations(admin, 'billing', [
    { name, hash: 'other', statementsApplied: 0, failure: null, appliedAt: null },
  ]);
  await expect(migrate()).rejects.toThrow('was changed after a part of it was applied');
  await admin.query('DELETE FROM billing_migration_history WHERE name = ?', [name]);
});

test('a failing migration names its keyspace and the statement', async () => {
  await addMigration('global', '20990104000000_wrong', 'ALTER TABLE no_such_table ADD COLUMN a INT;');
  await expect(migrate()).rejects.toThrow(/A migration of oi_global failed.\n.*no_such_table/);
});
