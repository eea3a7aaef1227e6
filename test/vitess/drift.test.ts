import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyspaces } from '../../schema/keyspaces.ts';
import { readHistory, recordMigrations } from '../../scripts/database/migration-history.ts';
import type { Finding } from '../../scripts/drift/finding.ts';
import { checkDatabase } from '../../scripts/drift/gate.ts';
import { type LocalDatabase, vitessDatabase } from '../../scripts/drift/local-databases.ts';
import { checkRunningVschema } from '../../scripts/drift/vitess-files.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { clusterLayout } from '../../scripts/vitess/layout.ts';
import { findVitess } from '../../scripts/vitess/start.ts';
import { connectAsAdmin } from '../support/database.ts';

const directory = join(repositoryDirectory, '.local/test-vitess');
let database: LocalDatabase;
let admin: Awaited<ReturnType<typeof connectAsAdmin>>;

beforeAll(async () => {
  const vitess = await findVitess(directory);
  if (vitess === undefined) throw new Error(`No Vitess answers in ${directory}.`);
  database = vitessDatabase(vitess, directory);
  admin = await connectAsAdmin('oi_claims');
});
afterAll(() => admin.end());

const found = async (): Promise<Finding[]> => {
  const schemaDirectory = join(repositoryDirectory, 'schema');
  const ofTables = keyspaces.map((keyspace) => checkDatabase(database, keyspace, schemaDirectory));
  return (await Promise.all([...ofTables, checkRunningVschema(database)])).flat();
};

test('a Vitess that was just migrated has no drift in any shard, history or VSchema', async () => {
  expect(await found()).toEqual([]);
});

test('an index that was dropped through vtgate is found in both shards', async () => {
  await admin.query('ALTER TABLE claims DROP INDEX claims_number');
  const findings = await found().finally(() =>
    admin.query('ALTER TABLE claims ADD UNIQUE INDEX claims_number (org_id, number)'),
  );
  expect(findings).toEqual(
    ['-80', '80-'].map((shard) => ({
      kind: 'database',
      where: `Vitess, oi_claims:${shard}.claims`,
      what: 'the index claims_number is missing: unique (org_id, number)',
      todo: expect.stringContaining('make vitess-down, then make vitess-up'),
    })),
  );
});

test('a change of one shard alone is found there', async () => {
  const shard = await connectAsAdmin(encodeURIComponent('oi_claims:80-'));
  try {
    await shard.query("ALTER TABLE claims MODIFY severity varchar(64) NOT NULL DEFAULT 'x'");
    expect((await found()).map(({ where, what }) => `${where}: ${what}`)).toEqual([
      'Vitess, oi_claims:80-.claims: the column severity is varchar(64) utf8mb4_0900_ai_ci not null default x, in the code varchar(64) ascii_bin not null',
    ]);
  } finally {
    await shard.query('ALTER TABLE claims MODIFY severity varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL');
    await shard.end();
  }
});

test('a migration that was applied and has no file is found', async () => {
  const rows = (await readHistory(admin, 'claims')) ?? [];
  // A row lies in the shard of its name, so another name is another row.
  await admin.query('DELETE FROM claims_migration_history');
  await recordMigrations(
    admin,
    'claims',
    rows.map((row) => ({ ...row, name: `${row.name}_planted` })),
  );
  const findings = await found().finally(async () => {
    await admin.query('DELETE FROM claims_migration_history');
    await recordMigrations(admin, 'claims', rows);
  });
  expect(findings.map(({ kind, what }) => [kind, what.replace(/.*_first_tables/, '')])).toEqual([
    ['history', ' is not applied yet'],
    ['history', '_planted was applied, but its file is gone'],
  ]);
});

test('a Vitess that was started with an older VSchema is found, with how to start it anew', async () => {
  const { state } = await clusterLayout(directory);
  const before = await readFile(state, 'utf8');
  await writeFile(state, before.replace(/"fingerprint": "\w+"/, '"fingerprint": "older"'));
  const findings = await checkRunningVschema(database).finally(() => writeFile(state, before));
  expect(findings).toEqual([
    expect.objectContaining({
      kind: 'vschema',
      todo: expect.stringContaining('make vitess-down, then make vitess-up'),
    }),
  ]);
});
