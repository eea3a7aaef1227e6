import { execFile } from 'node:child_process';
import { access, constants, realpath } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

export type Flavor = 'MariaDB' | 'MySQL';

/** A database server found on this machine, with all programs that it needs to initialise and start. */
export interface DatabaseProgram {
  flavor: Flavor;
  version: string;
  server: string;
  /** MariaDB creates its system tables with a script of its own; MySQL's server does it itself. */
  installer: string | undefined;
}

/** Older servers lack window functions, CHECK constraints or the utf8mb4 collations of this schema. */
const oldestVersion: Record<Flavor, number> = { MariaDB: 10.6, MySQL: 8.0 };

/** Homebrew and Debian keep servers out of PATH. */
const wellKnownFolders = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/opt/homebrew/bin',
  ...['mariadb', 'mysql', 'mysql@8.4'].flatMap((formula) => [
    `/opt/homebrew/opt/${formula}/bin`,
    `/usr/local/opt/${formula}/bin`,
  ]),
  '/usr/local/mysql/bin',
];

/** Where to look for a server: PATH, then the well-known folders. */
function programFolders(): string[] {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...new Set([...path, ...wellKnownFolders])];
}

/** The first usable server in `folders`; `unusable` says why others were skipped. */
export async function findDatabaseProgram(
  folders: readonly string[] = programFolders(),
): Promise<{ program: DatabaseProgram | undefined; unusable: string[] }> {
  const unusable = new Map<string, string>();
  for (const folder of folders) {
    for (const name of ['mariadbd', 'mysqld']) {
      const server = join(folder, name);
      if (!(await isExecutable(server))) continue;
      const found = await inspect(server, folders);
      if (typeof found !== 'string') return { program: found, unusable: [...unusable.values()] };
      // mysqld is often a link to mariadbd, and /sbin to /usr/sbin: report one program once.
      unusable.set(await realpath(server), `${server} (${found})`);
    }
  }
  return { program: undefined, unusable: [...unusable.values()] };
}

/** The program, or why it cannot be used. */
async function inspect(server: string, folders: readonly string[]): Promise<DatabaseProgram | string> {
  // --no-defaults keeps a broken configuration file of the machine from failing this.
  const text = await promisify(execFile)(server, ['--no-defaults', '--version']).then(
    ({ stdout }) => stdout,
    () => '',
  );
  const version = /Ver (\d+\.\d+\.\d+)/.exec(text)?.[1];
  if (version === undefined) return 'does not tell its version';
  const flavor = text.includes('MariaDB') ? 'MariaDB' : 'MySQL';
  if (!isRecentEnough(version, flavor)) return `${flavor} ${version}, needed is ${oldestVersion[flavor].toFixed(1)}`;
  if (flavor === 'MySQL') return { flavor, version, server, installer: undefined };
  const home = dirname(await realpath(server));
  const around = [home, join(home, '../bin'), join(home, '../scripts'), ...folders];
  const installer = await firstExecutable(around, ['mariadb-install-db', 'mysql_install_db']);
  // The installer is a shell script that calls my_print_defaults, which Debian ships in another package.
  const helper = await firstExecutable(around, ['my_print_defaults']);
  if (installer === undefined || helper === undefined) return 'mariadb-install-db or my_print_defaults is missing';
  return { flavor, version, server, installer };
}

function isRecentEnough(version: string, flavor: Flavor): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestVersion[flavor].toFixed(1).split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

async function firstExecutable(folders: readonly string[], names: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    for (const name of names) if (await isExecutable(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

/** Whether the file is there and may be executed. */
async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
