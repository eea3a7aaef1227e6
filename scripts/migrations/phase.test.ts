import { expect, test } from 'vitest';
import type { FoundColumns } from '../drift/found-columns.ts';
import { phaseOf } from './phase.ts';

const before: FoundColumns = new Map([
  ['claims.severity', { type: 'varchar(64)', notNull: true, charSet: 'ascii' }],
  ['claims.closed_at', { type: 'datetime(3)', notNull: false }],
]);

test.each([
  'CREATE TABLE a (id int, PRIMARY KEY (id))',
  'ALTER TABLE `claims` ADD `note` int',
  'ALTER TABLE claims MODIFY severity varchar(80) CHARACTER SET ascii NOT NULL',
  'ALTER TABLE claims DROP INDEX claims_number',
  'CREATE INDEX i ON claims (severity)',
])('expands: %s', (sql) => {
  expect(phaseOf([sql], before)).toBe('expand');
});

test.each([
  'DROP TABLE claims',
  'DROP TABLE IF EXISTS never_seen',
  'ALTER TABLE claims ADD note int, DROP COLUMN severity',
  'ALTER TABLE `claims` DROP `column_of_an_earlier_hand`',
  'ALTER TABLE claims MODIFY severity varchar(10) CHARACTER SET ascii NOT NULL',
  'ALTER TABLE claims MODIFY closed_at datetime(3) NOT NULL',
])('contracts: %s', (sql) => {
  expect(phaseOf(['CREATE TABLE b (id int)', sql], before)).toBe('contract');
});
