import { readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mysql2/promise';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adminUser, localConnectionString } from '../../scripts/database/accounts.ts';
import { checkContract, contractBreaches } from '../../scripts/drift/contract.ts';
import { type DriftKind, type Finding, renderFindings } from '../../scripts/drift/finding.ts';
import { columnsAfter } from '../../scripts/drift/found-columns.ts';
import { checkDatabase, findDrift } from '../../scripts/drift/gate.ts';
import { embeddedDatabase } from '../../scripts/drift/local-databases.ts';
import { compareSdl } from '../../scripts/drift/sdl.ts';
import { shapesOf } from '../../scripts/drift/table-shape.ts';
import { checkUngenerated } from '../../scripts/drift/ungenerated.ts';
import { compareVschema } from '../../scripts/drift/vitess-files.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { vschemaOf } from '../../scripts/vitess/vschema.ts';
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

describe('expand and contract', () => {
  const folder = join(repositoryDirectory, 'schema/claims/migrations');
  const found = columnsAfter(join(folder, readdirSync(folder).toSorted().at(-1) ?? '')) ?? new Map();
  const breaches = (sql: string) => contractBreaches(sql, shapesOf('claims'), found).map(({ what }) => what);

  test.each([
    ['RENAME TABLE `claims` TO `losses`', 'renames a table'],
    ['ALTER TABLE `claims` RENAME TO `losses`', 'renames in claims'],
    ['ALTER TABLE claims RENAME losses', 'renames in claims'],
    [
      'alter table `oi_claims`.`claims` add `a` decimal(1,0), rename column `status` to `state`',
      'rename column `status`',
    ],
    ['ALTER TABLE `claims` CHANGE COLUMN `status` `state` varchar(64)', 'renames in claims'],
    ['ALTER TABLE `claims` DROP COLUMN `status`', 'drops the column claims.status'],
    ['ALTER TABLE claims DROP status', 'drops the column claims.status'],
    ['ALTER TABLE claims /* , */ DROP INDEX a, DROP COLUMN IF EXISTS status', 'drops the column claims.status'],
    ['ALTER TABLE `claims` ADD `gravity` int NOT NULL', 'adds to claims what every row must have'],
    [
      'ALTER TABLE claims ADD INDEX a (b), ADD COLUMN IF NOT EXISTS gravity varchar(9) not  null',
      'every row must have',
    ],
    ['ALTER TABLE `claims` MODIFY COLUMN `closed_at` datetime(3) NOT NULL', 'refuses null'],
    [
      'ALTER TABLE `claims` MODIFY `severity` varchar(63) CHARACTER SET ascii NOT NULL',
      'does not hold every varchar(64)',
    ],
    [
      'ALTER TABLE `claims` CHANGE `severity` `severity` varchar(63) CHARACTER SET ascii NOT NULL',
      'narrows claims.severity',
    ],
    ['ALTER TABLE claims MODIFY deductible_cents int NOT NULL', 'does not hold every bigint'],
    ['ALTER TABLE claims MODIFY reported_at datetime NOT NULL', 'does not hold every datetime(3)'],
    ['ALTER TABLE claims MODIFY reported_at varchar(64) NOT NULL', 'does not hold every datetime(3)'],
    ['ALTER TABLE claims MODIFY description varchar(2000) CHARACTER SET ascii NOT NULL', 'holds ASCII alone'],
    ['SELECT 1;\n--> statement-breakpoint\nDROP TABLE IF EXISTS `gone`, `claims`', 'drops the table claims'],
  ])('refuse: %s', (sql, what) => {
    expect(breaches(sql)).toEqual([expect.stringContaining(what)]);
  });

  test.each([
    'ALTER TABLE `claims` DROP COLUMN `column_that_the_code_no_longer_has`',
    'DROP TABLE `table_that_the_code_no_longer_has`',
    'ALTER TABLE `claims` CHANGE `status` `status` varchar(65)',
    'ALTER TABLE `claims` ADD `gravity` int NOT NULL DEFAULT 0, ADD `note` text, ADD UNIQUE INDEX a (b)',
    'ALTER TABLE `claims` ADD `year` int GENERATED ALWAYS AS (year(`date_of_loss`)) STORED NOT NULL',
    'ALTER TABLE `claims` MODIFY `severity` varchar(65) NOT NULL, MODIFY version bigint, MODIFY description text',
    'ALTER TABLE `claims` MODIFY `column_that_was_not_there` int NOT NULL',
    'ALTER TABLE `claims` RENAME INDEX `claims_number` TO `claims_numbers`',
    'ALTER TABLE `claims` DROP INDEX `claims_number`, DROP PRIMARY KEY, ADD `rename` int DEFAULT 0',
    "ALTER TABLE `claims` ADD `note` varchar(9) COMMENT ', DROP COLUMN status; DROP TABLE claims'",
    '-- DROP TABLE claims\nCREATE TABLE `renamed` (`drop` int)',
  ])('allow: %s', (sql) => {
    expect(breaches(sql)).toEqual([]);
  });
});

test('a VSchema that the code does not make is found', () => {
  const wanted = vschemaOf('claims');
  const { claims, claim_notes: _, ...others } = wanted.tables;
  const planted = { ...wanted, sharded: false, tables: { ...others, claims: { ...claims, columns: [] }, planted: {} } };
  expect(compareVschema('schema/claims/vschema.json', planted, wanted)).toEqual(
    ['the sharding', 'the table claims', 'the table planted', 'the table claim_notes'].map((part) => ({
      kind: 'vschema',
      where: 'schema/claims/vschema.json',
      what: `${part} is not as the code has it`,
      todo: 'Run make vschema.',
    })),
  );
});

test('a published schema that the code does not make is found, with the first line that differs', () => {
  expect(lines(compareSdl('type A {\n  b: Int\n}\n', 'type A {\n  b: Int!\n}\n'))).toEqual([
    [
      'sdl',
      expect.stringMatching(/^schema\/schema.graphql:2: has "b: Int" where the code makes "b: Int!". Run make schema/),
    ],
  ]);
});

test('what to do is said once for findings that need the same', () => {
  const finding = { kind: 'sdl', where: 'a', what: 'b', todo: 'Do it.' } as const;
  expect(renderFindings([finding, { ...finding, where: 'c' }])).toBe(
    'The published schema and the code (2):\n  a: b\n  c: b\n    What to do: Do it.\n',
  );
});
