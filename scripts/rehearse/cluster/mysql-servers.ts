import { cp, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { runCommand } from '../../vitess/run-command.ts';
import type { TabletPlace } from './command-lines.ts';
import { host } from './command-lines.ts';
import type { Processes, ProcessOptions } from './processes.ts';

const readyMs = 60_000;
const pollMs = 50;

/** Small, and unsafe against a power cut: the data is thrown away. Without `performance_schema` each is 150 MB smaller. */
const smallSettings = `
innodb_buffer_pool_size = 64M
innodb_redo_log_capacity = 32M
innodb_flush_log_at_trx_commit = 0
innodb_use_native_aio = 0
innodb_doublewrite = 0
sync_binlog = 0
max_connections = 120
performance_schema = OFF
table_open_cache = 400
table_definition_cache = 400
bind-address = ${host}
`;

/** The folder of a tablet's MySQL, as Vitess names it. */
const folderName = (uid: number): string => `vt_${String(uid).padStart(10, '0')}`;

/** The name of a tablet's MySQL among the processes. */
export const serverName = ({ uid }: TabletPlace): string => `mysqld-${uid}`;

/** The MySQL servers of a cluster: one for each shard. */
export class MysqlServers {
  readonly #options: ProcessOptions;
  readonly #processes: Processes;

  constructor(options: ProcessOptions, processes: Processes) {
    this.#options = options;
    this.#processes = processes;
  }

  /** Writes the settings that all servers have. */
  async prepare(): Promise<void> {
    await writeFile(join(this.#options.data, 'small.cnf'), smallSettings);
  }

  /** Starts a server for each of some tablets: the first one ever is initialized, all others are copies of its data. */
  async start(tablets: readonly TabletPlace[]): Promise<void> {
    const template = join(this.#options.data, 'template');
    const [first] = tablets;
    if (first && !(await isThere(template))) await this.#initialize(first, template);
    await Promise.all(
      tablets.map(async (tablet) => {
        const folder = this.folderOf(tablet);
        if (!(await isThere(join(folder, 'my.cnf')))) await this.#mysqlctl(tablet, 'init_config');
        for (const part of ['data', 'innodb']) await cp(join(template, part), join(folder, part), { recursive: true });
        await this.#own(folder);
        await this.#serve(tablet);
      }),
    );
  }

  /** Ends the server of a tablet, with its data. */
  async remove(tablet: TabletPlace): Promise<void> {
    await this.#processes.end([serverName(tablet)]);
    await rm(this.folderOf(tablet), { recursive: true, force: true, maxRetries: 5 });
  }

  /** The folder of a tablet's server: its data, its socket, its error log. */
  folderOf({ uid }: TabletPlace): string {
    return join(this.#options.data, folderName(uid));
  }

  async #initialize(tablet: TabletPlace, template: string): Promise<void> {
    const sql = join(this.#options.programs.root, 'config/init_db.sql');
    await this.#mysqlctl(tablet, 'init', '--init-db-sql-file', sql);
    await this.#mysqlctl(tablet, 'shutdown');
    await cp(this.folderOf(tablet), template, { recursive: true });
    // A server's own id: each makes one at its first start.
    await rm(join(template, 'data/auto.cnf'));
  }

  /** Vitess' own way to start a server leaves it running when everything else has ended; this one is guarded. */
  async #serve(tablet: TabletPlace): Promise<void> {
    const { mysql } = this.#options.programs;
    const folder = this.folderOf(tablet);
    const inBin = join(mysql, 'bin/mysqld');
    const server = (await isThere(inBin)) ? inBin : join(mysql, 'sbin/mysqld');
    await this.#processes.start(serverName(tablet), server, [
      `--defaults-file=${join(folder, 'my.cnf')}`,
      `--basedir=${mysql}`,
    ]);
    await answers(join(folder, 'mysql.sock'));
  }

  #mysqlctl({ uid, ports }: TabletPlace, ...args: string[]): Promise<string> {
    return this.#processes.run('mysqlctl', ['--tablet-uid', String(uid), '--mysql-port', String(ports.mysql), ...args]);
  }

  async #own(folder: string): Promise<void> {
    const { user } = this.#options;
    if (user === undefined) return;
    const todo = 'Try again: nothing is lost.';
    await runCommand({ command: 'chown', args: ['-R', `${user.uid}:${user.gid}`, folder], todo });
  }
}

/** Waits until the server behind a socket takes statements. */
async function answers(socketPath: string): Promise<void> {
  const deadline = performance.now() + readyMs;
  for (;;) {
    try {
      const connection = await createConnection({ socketPath, user: 'vt_dba' });
      return await connection.end();
    } catch (failure) {
      if (performance.now() > deadline) throw new Error(`No MySQL answers at ${socketPath}: ${String(failure)}`);
    }
    await sleep(pollMs);
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
