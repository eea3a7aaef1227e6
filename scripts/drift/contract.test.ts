import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryDirectory } from '../support/local-paths.ts';
import { contractBreaches } from './contract.ts';
import { columnsAfter } from './found-columns.ts';
import { shapesOf } from './table-shape.ts';

const folder = join(repositoryDirectory, 'schema/claims/migrations');
const found = columnsAfter(join(folder, readdirSync(folder).toSorted().at(-1) ?? '')) ?? new Map();
const breaches = (sql: string) => contractBreaches(sql, shapesOf('claims'), found).map(({ what }) => what);

describe('expand and contract', () => {
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
