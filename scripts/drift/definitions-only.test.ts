import { expect, test } from 'vitest';
import { keyspaces } from '../../schema/keyspaces.ts';
import { schemaDirectory } from '../support/local-paths.ts';
import { checkDefinitionsOnly, otherThanDefinitions } from './definitions-only.ts';

test.each([
  "INSERT INTO a VALUES ('x;y')",
  'update `a` set b = 1',
  'DELETE FROM a',
  'REPLACE INTO a VALUES (1)',
  'CREATE TABLE a (id int); DELETE FROM a',
  '-- CREATE TABLE\nTRUNCATE TABLE a',
  'CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET @x = 1',
  'SET foreign_key_checks = 0',
  '/*!50000 DELETE FROM a */',
])('is refused in a migration: %s', (sql) => {
  expect(otherThanDefinitions(sql)).toHaveLength(1);
});

test.each([
  "CREATE TABLE `a` (note varchar(9) DEFAULT 'delete from a')",
  'ALTER TABLE a ADD COLUMN b int;\n--> statement-breakpoint\nDROP TABLE c',
  'CREATE UNIQUE INDEX i ON a (b)',
  'DROP INDEX i ON a',
])('is a definition: %s', (sql) => {
  expect(otherThanDefinitions(sql)).toEqual([]);
});

test.each(keyspaces)('the migrations of %s hold definitions alone', (keyspace) => {
  expect(checkDefinitionsOnly(keyspace, schemaDirectory)).toEqual([]);
});
