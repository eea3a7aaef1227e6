import { join } from 'node:path';
import { nextFreePort } from '../../scripts/support/free-port.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { benchDirectory } from './build.ts';
import { type RunningServer, startServer } from './running-server.ts';
import { firstPort } from './start-worker.ts';

/** Starts a server of the benchmark in Node.js, as production would. */
export const startNode = async (
  name: string,
  script: string,
  databasePort: number,
  variables: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Promise<RunningServer> => {
  const port = await nextFreePort(firstPort);
  const own = { NODE_ENV: 'production', PORT: String(port), DATABASE_PORT: String(databasePort) };
  return startServer({
    command: process.execPath,
    args: [...nodeOptions, join(repositoryDirectory, script)],
    env: { ...process.env, ...own, ...variables },
    port,
    log: join(benchDirectory, `${name}.log`),
  });
};
