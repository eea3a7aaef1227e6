import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { nextFreePort } from '../../scripts/support/free-port.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import type { BuiltWorker } from './build.ts';
import { type RunningServer, startServer } from './running-server.ts';
import { workerdConfig } from './workerd-config.ts';

/** Where servers look for a free port first. */
export const firstPort = 20_100;

/** The program of the workerd that wrangler runs. */
const workerd = (): string => {
  const ofWrangler = createRequire(join(repositoryDirectory, 'node_modules/wrangler/package.json'));
  // The package's default export is the path of its program.
  const { default: program } = ofWrangler('workerd') as { readonly default: string };
  return program;
};

/** Starts a built Worker alone in a workerd. */
export const startWorker = async (
  name: string,
  { file, compatibilityDate, compatibilityFlags }: BuiltWorker,
  databasePort: number,
  variables: Readonly<Record<string, string>>,
): Promise<RunningServer> => {
  const port = await nextFreePort(firstPort);
  const config = join(dirname(file), `${name}.capnp`);
  const options = { bundle: basename(file), port, databasePort, compatibilityDate, compatibilityFlags, variables };
  await writeFile(config, workerdConfig(options));
  const log = join(dirname(file), `${name}.log`);
  return startServer({ command: workerd(), args: ['serve', config], env: process.env, port, log });
};
