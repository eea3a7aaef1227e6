import { describe, expect, test } from 'vitest';
import type { FoundColumns } from '../drift/found-columns.ts';
import { contractionsOf } from './contractions.ts';

const before: FoundColumns = new Map([
  ['claims.severity', { type: 'varchar(64)', notNull: true, charSet: 'ascii' }],
  ['claims.closed_at', { type: 'datetime(3)', notNull: false }],
]);

describe('a migration after which older code may not run', () => {
  test.each([
    ['DROP TABLE `claims`', 'drops claims'],
    ['DROP TABLE IF EXISTS never_seen', 'drops never_seen'],
    ['ALTER TABLE `claims` DROP COLUMN `severity`', 'drops claims.severity'],
    ['ALTER TABLE `claims` DROP `column_of_an_earlier_hand`', 'drops claims.column_of_an_earlier_hand'],
    ['ALTER TABLE claims ADD note int, DROP COLUMN severity', 'drops claims.severity'],
    ['ALTER TABLE `claims` RENAME COLUMN `severity` TO `weight`', 'renames in claims: RENAME COLUMN'],
    ['ALTER TABLE `claims` CHANGE `severity` `weight` varchar(64)', 'renames in claims: CHANGE'],
    ['ALTER TABLE `claims` RENAME TO `losses`', 'renames in claims: RENAME TO'],
    ['RENAME TABLE `claims` TO `losses`', 'renames a table'],
    ['ALTER TABLE claims MODIFY severity varchar(10) CHARACTER SET ascii NOT NULL', 'narrows claims.severity'],
    ['ALTER TABLE claims CHANGE severity severity varchar(10) CHARACTER SET ascii NOT NULL', 'narrows claims.severity'],
    ['ALTER TABLE claims MODIFY closed_at datetime(3) NOT NULL', 'refuses null'],
    ['ALTER TABLE `claims` ADD `note` varchar(10) NOT NULL', 'what every row must have'],
  ])('has %s', (statement, told) => {
    expect(contractionsOf(['CREATE TABLE b (id int)', `${statement};`], before)).toEqual([
      expect.stringContaining(told),
    ]);
  });

  test.each([
    'CREATE TABLE `new` (`id` varchar(32) NOT NULL, PRIMARY KEY (`id`))',
    'ALTER TABLE `claims` ADD `note` varchar(10)',
    "ALTER TABLE `claims` ADD `note` varchar(10) DEFAULT '' NOT NULL",
    "ALTER TABLE `claims` ADD `note` varchar(10) NOT NULL DEFAULT ''",
    'ALTER TABLE claims MODIFY severity varchar(80) CHARACTER SET ascii NOT NULL',
    // Added by the same migration: no older code knows it.
    'ALTER TABLE claims MODIFY added_just_before varchar(10)',
    'CREATE INDEX `updated` ON `claims` (`updated_at`)',
    'DROP INDEX `updated` ON `claims`',
    'ALTER TABLE `claims` DROP INDEX `updated`',
    'ALTER TABLE `claims` RENAME INDEX `updated` TO `changed`',
    'ALTER TABLE `claims` ADD CONSTRAINT `own` UNIQUE(`note`)',
  ])('does not have %s alone', (statement) => {
    expect(contractionsOf([`${statement};`], before)).toEqual([]);
  });
});
