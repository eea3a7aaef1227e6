import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { startSeededVitess } from '../../scripts/vitess/prepare.ts';
import { findVitess } from '../../scripts/vitess/start.ts';

const onProgress = (text: string) => process.stderr.write(`test Vitess: ${text}\n`);

/** Starts a Vitess for the tests alone, with the production topology, fresh tables and the demonstration data. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = join(repositoryDirectory, '.local/test-vitess');
  // What an earlier run left may hold its changes.
  await (await findVitess(directory))?.stop();
  const vitess = await startSeededVitess(directory, onProgress);
  project.provide('databasePorts', [vitess.port]);
  project.provide('vitessHttpPort', vitess.httpPort);
  project.provide('shardDatabases', vitess.shardDatabases);
  return () => vitess.stop();
}
