import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../support/folder-lock.ts';
import type { OnProgress } from '../support/progress.ts';
import { buildPrograms, installGo, type ProgramSet, vitessCommand } from '../vitess/build-tools.ts';
import { type ProgramsLayout, programsLayout } from '../vitess/layout.ts';
import { ensureMysql } from '../vitess/mysql-program.ts';
import { runCommand } from '../vitess/run-command.ts';

/** The programs of a cluster. */
export interface ClusterPrograms {
  /** Vitess' VTROOT: `bin` and `config/init_db.sql`. */
  root: string;
  /** Vitess' VT_MYSQL_ROOT: the folder of a MySQL 8.0 or newer. */
  mysql: string;
}

/** What a real Vitess runs, where the local one runs vtcombo, which knows neither MoveTables nor Reshard. */
const clusterSet = ({ directory }: ProgramsLayout): ProgramSet => ({
  module: join(import.meta.dirname, 'tools'),
  builds: [
    { output: 'bin/', packages: ['mysqlctl', 'vtctld', 'vtctldclient', 'vtgate', 'vttablet'].map(vitessCommand) },
    // Its main package is the root of its module: Go would call the program after that.
    { output: 'bin/etcd', packages: ['go.etcd.io/etcd/server/v3'] },
  ],
  target: join(directory, 'cluster'),
  todo: `${installGo}, then try again.`,
});

/** Builds or downloads the programs that are missing: five minutes on two cores, once. */
export async function ensureClusterPrograms(onProgress: OnProgress): Promise<ClusterPrograms> {
  const layout = await programsLayout();
  const set = clusterSet(layout);
  await mkdir(set.target, { recursive: true });
  return withLock(
    layout.lock,
    async () => {
      // Side by side: the build needs the processor, the download the network.
      const [mysql] = await Promise.all([ensureMysql(layout, onProgress), buildPrograms(layout, set, onProgress)]);
      await runCommand({
        command: 'chmod',
        args: ['-R', 'a+rX', layout.directory],
        todo: `Remove ${layout.directory}, then try again.`,
      });
      return { root: set.target, mysql: mysql.root };
    },
    (holder) => onProgress(`waiting for process ${holder}, which is building programs of Vitess`),
  );
}
