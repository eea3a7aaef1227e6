import { describe, expect, test } from 'vitest';
import { contractionsOf } from './contractions.ts';

describe('a migration after which the release before may not run', () => {
  test.each([
    'DROP TABLE `old`',
    'ALTER TABLE `policies` DROP COLUMN `note`',
    'ALTER TABLE `policies` DROP `note`',
    'ALTER TABLE `policies` RENAME COLUMN `a` TO `b`',
    'RENAME TABLE `a` TO `b`',
    'ALTER TABLE `policies` MODIFY COLUMN `note` varchar(10)',
    'ALTER TABLE `policies` CHANGE `note` `note` varchar(10)',
    'ALTER TABLE `policies` ADD `note` varchar(10) NOT NULL',
  ])('has %s', (statement) => {
    expect(contractionsOf(`${statement};`)).toEqual([statement]);
  });

  test.each([
    'CREATE TABLE `new` (`id` varchar(32) NOT NULL)',
    'ALTER TABLE `policies` ADD `note` varchar(10)',
    "ALTER TABLE `policies` ADD `note` varchar(10) DEFAULT '' NOT NULL",
    "ALTER TABLE `policies` ADD `note` varchar(10) NOT NULL DEFAULT ''",
    'CREATE INDEX `updated` ON `policies` (`updated_at`)',
    'DROP INDEX `updated` ON `policies`',
    'ALTER TABLE `policies` DROP INDEX `updated`',
    'ALTER TABLE `policies` ADD CONSTRAINT `own` UNIQUE(`note`)',
  ])('does not have %s alone', (statement) => {
    expect(contractionsOf(`${statement};`)).toEqual([]);
  });

  test('names the clause that it is about, of a statement with several', () => {
    expect(contractionsOf('ALTER TABLE `t` ADD `a` int, DROP COLUMN `b`;')).toEqual(['DROP COLUMN `b`']);
  });
});
