import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../support/folder-lock.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import type { OnProgress } from '../support/progress.ts';
import { buildPrograms, localVitess } from './build-tools.ts';
import { programsLayout } from './layout.ts';
import { ensureMysql, type MysqlProgram } from './mysql-program.ts';
import { runCommand } from './run-command.ts';

/** The programs that a cluster without Docker runs. */
export interface VitessPrograms {
  /** Vitess' VTROOT. */
  tools: string;
  mysql: MysqlProgram;
}

/** Builds or downloads the programs that are missing. */
export async function ensurePrograms(onProgress: OnProgress): Promise<VitessPrograms> {
  const layout = await programsLayout();
  await mkdir(join(layout.tools, 'config/mycnf'), { recursive: true });
  return withLock(
    layout.lock,
    async () => {
      // Side by side: the build needs the processor, the download the network.
      const [mysql] = await Promise.all([
        ensureMysql(layout, onProgress),
        buildPrograms(layout, localVitess(layout), onProgress),
      ]);
      const settings = join(repositoryDirectory, 'docker/vitess/test-suite.cnf');
      await cp(settings, join(layout.tools, 'config/mycnf/test-suite.cnf'));
      await runCommand({
        command: 'chmod',
        args: ['-R', 'a+rX', layout.directory],
        todo: `Remove ${layout.directory}, then try again.`,
      });
      return { tools: layout.tools, mysql };
    },
    (holder) => onProgress(`waiting for process ${holder}, which is building the same programs`),
  );
}
