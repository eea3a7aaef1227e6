import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { OnProgress } from '../support/progress.ts';
import { UserError } from '../support/user-error.ts';
import { canFetchDebianMysql, fetchDebianMysql } from './debian-mysql.ts';
import type { ProgramsLayout } from './layout.ts';

/** A MySQL that Vitess can run. */
export interface MysqlProgram {
  version: string;
  /** Has `mysqld` and `mysqladmin` in `bin` or `sbin`: Vitess' VT_MYSQL_ROOT. */
  root: string;
}

const oldestMajor = 8;

/** Homebrew and Debian keep servers out of PATH. */
const wellKnownRoots = [
  '/usr',
  '/usr/local',
  '/usr/local/mysql',
  ...['mysql', 'mysql@8.4', 'mysql@8.0'].flatMap((formula) => [
    `/opt/homebrew/opt/${formula}`,
    `/usr/local/opt/${formula}`,
  ]),
];

/** The machine's MySQL (not MariaDB), or on Debian the distribution's newest one, unpacked beside Vitess' programs. */
export async function ensureMysql(layout: ProgramsLayout, onProgress: OnProgress): Promise<MysqlProgram> {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => dirname(folder));
  for (const root of new Set([...onPath, ...wellKnownRoots])) {
    const version = await mysqlVersion(root);
    if (version !== undefined) return { root, version };
  }
  if (await canFetchDebianMysql()) {
    const root = await fetchDebianMysql(layout, onProgress);
    const version = await mysqlVersion(root);
    if (version !== undefined) return { root, version };
    throw new UserError({
      what: `The MySQL in ${layout.mysql} does not run.`,
      why: 'Its mysqld does not tell a version: the distribution may be in the middle of a library transition.',
      todo: `Remove ${layout.mysql} and try again, or install MySQL 8.0 or newer yourself.`,
    });
  }
  throw new UserError({
    what: 'There is no MySQL to run Vitess over.',
    why: 'No mysqld of version 8.0 or newer, with mysqladmin beside it, was found. MariaDB does not do: Vitess no longer supports it.',
    todo: 'Install one (macOS: brew install mysql; Ubuntu: apt-get install mysql-server-core-8.0 mysql-client-core-8.0), or start Docker.',
  });
}

/** The version of the MySQL below a folder; undefined for MariaDB, for one too old, and for none. */
async function mysqlVersion(root: string): Promise<string | undefined> {
  const server = await executable(root, 'mysqld');
  if (server === undefined || (await executable(root, 'mysqladmin')) === undefined) return undefined;
  const text = await promisify(execFile)(server, ['--no-defaults', '--version']).then(
    ({ stdout }) => stdout,
    () => '',
  );
  const version = /Ver (\d+\.\d+\.\d+)/.exec(text)?.[1];
  // Debian's mysqld is a link to MariaDB's server; only the version tells the two apart.
  if (version === undefined || text.includes('MariaDB')) return undefined;
  return Number.parseInt(version, 10) >= oldestMajor ? version : undefined;
}

async function executable(root: string, name: string): Promise<string | undefined> {
  for (const folder of ['bin', 'sbin']) {
    const file = join(root, folder, name);
    const found = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return file;
  }
  return undefined;
}
