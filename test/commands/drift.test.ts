import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mysql2/promise';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adminUser, localConnectionString } from '../../scripts/database/accounts.ts';
import { checkContract } from '../../scripts/drift/contract.ts';
import type { DriftKind, Finding } from '../../scripts/drift/finding.ts';
import { checkDatabase, findDrift } from '../../scripts/drift/gate.ts';
import { embeddedDatabase } from '../../scripts/drift/local-databases.ts';
import { checkUngenerated } from '../../scripts/drift/ungenerated.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { connectAsAdmin } from '../support/database.ts';
import { databasePort } from '../support/database-port.ts';

const database = embeddedDatabase((name = '') => localConnectionString(adminUser, databasePort(), name));

/** The gates are tried as they are once something is released. */
const released = '2026-12-01';

/** A copy of the schema folder, in which a test may change what it likes. */
let schemaDirectory = '';
let admin: Connection;

beforeAll(async () => {
  admin = await connectAsAdmin('oi_claims');
});
afterAll(() => admin.end());
beforeEach(async () => {
  schemaDirectory = await mkdtemp(join(tmpdir(), 'drift-test-'));
  await cp(join(repositoryDirectory, 'schema'), schemaDirectory, { recursive: true });
});
afterEach(() => rm(schemaDirectory, { recursive: true, force: true }));

const migrationsFolder = () => join(schemaDirectory, 'claims/migrations');

const firstMigration = async (file: string): Promise<string> => {
  const [first = ''] = (await readdir(migrationsFolder())).toSorted();
  return join(migrationsFolder(), first, file);
};

/** Its snapshot is what the tables are compared with. */
const lastMigration = async (file: string): Promise<string> => {
  const last = (await readdir(migrationsFolder())).toSorted().at(-1) ?? '';
  return join(migrationsFolder(), last, file);
};

const rewrite = async (file: string, change: (text: string) => string): Promise<void> =>
  writeFile(file, change(await readFile(file, 'utf8')));

const addMigration = async (sql: string): Promise<void> => {
  const folder = join(migrationsFolder(), '20990101000000_planted');
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql);
};

/** Every check that is made of one keyspace, one line per finding with what to do. */
const found = async (): Promise<[kind: DriftKind, text: string][]> =>
  lines(
    await Promise.all([
      checkUngenerated('claims', schemaDirectory),
      checkContract('claims', schemaDirectory, released),
      checkDatabase(database, 'claims', schemaDirectory),
    ]).then((findings) => findings.flat()),
  );

const foundInTables = async () => lines(await checkDatabase(database, 'claims', schemaDirectory));

const lines = (findings: readonly Finding[]): [kind: DriftKind, text: string][] =>
  findings.map(({ kind, where, what, todo }) => [kind, `${where}: ${what}. ${todo}`]);

test('a clean clone has no drift', async () => {
  expect(await findDrift([database], released)).toEqual([]);
});

describe('the live database', () => {
  const planted = [
    [
      'a column with another type',
      'MODIFY severity varchar(65) CHARACTER SET ascii COLLATE ascii_bin NOT NULL',
      'varchar(65)',
    ],
    [
      'a column that may be null',
      'MODIFY reported_at datetime(3)',
      'datetime(3) null, in the code datetime(3) not null',
    ],
    ['a column without its default', 'ALTER version DROP DEFAULT', 'int not null default 1'],
    [
      'an identifier that compares letters without case',
      'MODIFY policy_id varchar(32) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL',
      'ascii_general_ci',
    ],
    [
      'text that the server compares by rules of its own',
      'MODIFY cause_of_loss varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL',
      'varchar(200) utf8mb4_unicode_ci not null, in the code varchar(200) utf8mb4_bin not null',
    ],
    ['a surplus column', 'ADD COLUMN note int', 'the code has no column note: int null'],
    ['a missing column', 'DROP COLUMN closed_at', 'the column closed_at is missing: datetime(3) null'],
    [
      'a missing index',
      'DROP INDEX claims_producer',
      'the index claims_producer is missing: (org_id, producer_id, id)',
    ],
    ['a surplus index', 'ADD INDEX planted (status)', 'the code has no index planted: (status)'],
    [
      'an index in another order',
      'DROP INDEX claims_producer, ADD INDEX claims_producer (producer_id, org_id, id)',
      '(producer_id, org_id, id), in the code (org_id, producer_id, id)',
    ],
    [
      'an index that is not unique',
      'DROP INDEX claims_number, ADD INDEX claims_number (org_id, number)',
      '(org_id, number), in the code unique (org_id, number)',
    ],
    [
      'another primary key',
      'DROP PRIMARY KEY, ADD PRIMARY KEY (id, org_id)',
      'PRIMARY is unique (id, org_id), in the code unique (org_id, id)',
    ],
  ] as const;

  test.each(planted)('%s is found', async (_, change, difference) => {
    // A copy without rows takes the table's place, so that nothing has to be undone column by column.
    await admin.query('RENAME TABLE claims TO claims_aside');
    try {
      await admin.query('CREATE TABLE claims LIKE claims_aside');
      await admin.query(`ALTER TABLE claims ${change}`);
      const [finding, ...others] = (await foundInTables()).filter(([, text]) => !text.includes('claims_aside'));
      expect(finding?.[0]).toBe('database');
      expect(finding?.[1]).toContain('embedded, oi_claims.claims: ');
      expect(finding?.[1]).toContain(difference);
      expect(finding?.[1]).toContain('make generate, then make migrate. If not, undo it');
      expect(others).toEqual([]);
    } finally {
      await admin.query('DROP TABLE claims');
      await admin.query('RENAME TABLE claims_aside TO claims');
    }
  });

  test('a missing and a surplus table are found', async () => {
    await admin.query('RENAME TABLE claim_notes TO planted');
    const findings = await foundInTables().finally(() => admin.query('RENAME TABLE planted TO claim_notes'));
    expect(findings.map(([kind, text]) => [kind, text.split('. ')[0]])).toEqual([
      ['database', 'embedded, oi_claims.claim_notes: the table is missing'],
      ['database', 'embedded, oi_claims.planted: the code has no such table'],
    ]);
  });
});

describe('migrations', () => {
  test('that the tables have outgrown are found, with what is missing', async () => {
    await rewrite(await lastMigration('snapshot.json'), (text) => {
      const snapshot = JSON.parse(text);
      const isSeverity = (part: { entityType: string; table: string; name: string }) =>
        part.entityType === 'columns' && part.table === 'claims' && part.name === 'severity';
      return JSON.stringify({
        ...snapshot,
        ddl: snapshot.ddl.filter((part: Parameters<typeof isSeverity>[0]) => !isSeverity(part)),
      });
    });
    expect(await found()).toEqual([
      [
        'migrations',
        expect.stringMatching(/further migration: ALTER TABLE `claims` ADD `severity` .* Run make generate/),
      ],
    ]);
  });

  test('a column that may have been renamed is a finding, and not a question', async () => {
    await rewrite(await lastMigration('snapshot.json'), (text) => text.replaceAll('"severity"', '"gravity"'));
    expect(await found()).toEqual([['migrations', expect.stringContaining('Renames break the code that runs')]]);
  });

  test('that are not applied yet are found', async () => {
    await addMigration('CREATE TABLE planted (id int);');
    expect(await found()).toEqual([
      ['history', 'embedded, oi_claims: the migration 20990101000000_planted is not applied yet. Run make migrate.'],
    ]);
  });

  test('that were changed or deleted after they were applied are found', async () => {
    await rewrite(await firstMigration('migration.sql'), (text) => `${text}\n-- edited`);
    expect(await found()).toEqual([
      ['history', expect.stringMatching(/_first_tables was applied with another text .* Bring the file back/)],
    ]);
    await rm(await firstMigration('migration.sql'));
    expect(await found()).toContainEqual([
      'history',
      expect.stringMatching(/_first_tables was applied, but its file is gone.* Bring the file back/),
    ]);
  });

  test('that would break the running code are found, by what was there before them', async () => {
    await addMigration(
      'ALTER TABLE `claims` RENAME COLUMN `severity` TO `gravity`;\nALTER TABLE `claims` MODIFY `closed_at` datetime(3) NOT NULL;',
    );
    const findings = await found();
    expect(findings).toContainEqual([
      'contract',
      expect.stringMatching(/narrows claims.closed_at, which then refuses null/),
    ]);
    expect(findings).toContainEqual([
      'contract',
      expect.stringMatching(/planted\/migration.sql: renames in claims: .* drop the old one in a later release/),
    ]);
  });
});

test('before the first release, a migration may take away what it likes: no code runs', async () => {
  await addMigration('ALTER TABLE `claims` DROP COLUMN `severity`;');
  expect(checkContract('claims', schemaDirectory, released)).toHaveLength(1);
  expect(checkContract('claims', schemaDirectory, null)).toEqual([]);
});
