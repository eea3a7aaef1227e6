import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noDatabaseProgram } from './install-program.ts';
import { findDatabaseProgram } from './program.ts';

let home = '';

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'program-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** A program that prints a text, whatever it is told. */
const program = async (folder: string, name: string, text = ''): Promise<string> => {
  const file = join(home, folder, name);
  await mkdir(join(home, folder), { recursive: true });
  await writeFile(file, `#!/bin/sh\necho '${text}'\n`);
  await chmod(file, 0o755);
  return file;
};

const find = (...folders: string[]) => findDatabaseProgram(folders.map((folder) => join(home, folder)));

test('a server that is too old is passed over with its version, and a later one is found', async () => {
  const old = await program('a', 'mysqld', 'mysqld  Ver 5.7.44 for Linux on x86_64 (MySQL Community Server)');
  const server = await program('b', 'mysqld', 'mysqld  Ver 8.0.11 for Linux on x86_64 (MySQL Community Server)');
  expect(await find('a', 'b')).toEqual({
    program: { flavor: 'MySQL', version: '8.0.11', server, installer: undefined },
    unusable: [`${old} (MySQL 5.7.44, needed is 8.0)`],
  });
});

test('versions are compared as numbers: MariaDB 10.11 is newer than 10.6, and 10.5 is not', async () => {
  await program('a', 'mariadbd', 'mariadbd  Ver 10.5.29-MariaDB for debian-linux-gnu');
  await program('b', 'mariadbd', 'mariadbd  Ver 10.11.19-MariaDB for debian-linux-gnu');
  const installer = await program('b', 'mariadb-install-db');
  await program('b', 'my_print_defaults');
  const { program: found } = await find('a', 'b');
  expect(found).toMatchObject({ flavor: 'MariaDB', version: '10.11.19', installer });
});

test('a MariaDB without what it is initialised with is passed over, once for all of its names', async () => {
  const server = await program('a', 'mariadbd', 'mariadbd  Ver 10.11.19-MariaDB for debian-linux-gnu');
  await symlink(server, join(home, 'a', 'mysqld'));
  const { program: found, unusable } = await find('a');
  expect(found).toBeUndefined();
  expect(unusable).toEqual([expect.stringMatching(/\(mariadb-install-db or my_print_defaults is missing\)$/)]);
});

test('who has no server, and none that can be used, learns of every way to get one', () => {
  const { message } = noDatabaseProgram(['/usr/bin/mysqld (MySQL 5.7.44, needed is 8.0)']);
  for (const way of ['MySQL 5.7.44', 'brew install mariadb', 'apt-get install', 'Docker', 'make dev DB=vitess']) {
    expect(message).toContain(way);
  }
});
