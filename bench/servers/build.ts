import { execFile } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { unstable_readConfig as readConfig } from 'wrangler';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';

/** Where builds are, and what else a run leaves. */
export const benchDirectory = join(repositoryDirectory, '.local/bench');

/** The Workers that are built, by the configuration that wrangler reads. */
const configurations = {
  product: 'wrangler.toml',
  'by-hand': 'bench/by-hand/wrangler.toml',
  empty: 'bench/empty/wrangler.toml',
} as const;

export type WorkerName = keyof typeof configurations;

/** A Worker as `wrangler deploy` would upload it. */
export interface BuiltWorker {
  /** The bundle's file. */
  readonly file: string;
  readonly gzippedBytes: number;
  readonly compatibilityDate: string;
  readonly compatibilityFlags: readonly string[];
}

const wrangler = join(repositoryDirectory, 'node_modules/wrangler/bin/wrangler.js');

/** Builds a Worker with all that a release does, and uploads nothing. */
export const buildWorker = async (name: WorkerName): Promise<BuiltWorker> => {
  const directory = join(benchDirectory, name);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: join(benchDirectory, 'logs') };
  const args = [
    wrangler,
    'deploy',
    '--dry-run',
    '--outdir',
    directory,
    '--config',
    configurations[name],
    '--name',
    name,
    '--env',
    '',
  ];
  await promisify(execFile)(process.execPath, args, { cwd: repositoryDirectory, env });
  const file = join(directory, 'worker.js');
  const { compatibility_date = '', compatibility_flags } = readConfig({ config: configurations[name] });
  return {
    file,
    gzippedBytes: gzipSync(await readFile(file)).length,
    compatibilityDate: compatibility_date,
    compatibilityFlags: compatibility_flags,
  };
};
