import { expect, test } from 'vitest';
import { readMigration, statementsOf } from './migration-file.ts';

test('a migration is rehearsed statement by statement, however they are parted', () => {
  const made = 'ALTER TABLE `policies` ADD `a` int;--> statement-breakpoint\nCREATE INDEX `b` ON `policies` (`a`);';
  expect(statementsOf(made)).toEqual(['ALTER TABLE `policies` ADD `a` int', 'CREATE INDEX `b` ON `policies` (`a`)']);
  const written = '-- Why.\nALTER TABLE policies\n  ADD a int;\n\nALTER TABLE policies ADD b int;\n';
  expect(statementsOf(written)).toEqual(['ALTER TABLE policies\n  ADD a int', 'ALTER TABLE policies ADD b int']);
});

test('a file without a statement is refused by its name', async () => {
  await expect(readMigration('no-such-file.sql', 'policies')).rejects.toThrow('MIGRATION=no-such-file.sql');
});

test('without a file, an ordinary expansion of a table of the keyspace is rehearsed', async () => {
  expect(await readMigration(undefined, 'billing')).toEqual([
    expect.stringMatching(/^ALTER TABLE invoices ADD COLUMN/),
  ]);
});
