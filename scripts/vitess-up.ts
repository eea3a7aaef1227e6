// What `make vitess-up` runs: the local Vitess with the production topology, empty tables in every keyspace.
import { localPaths } from './support/local-paths.ts';
import { createTerminalProgress } from './support/progress.ts';
import { runScript } from './support/user-error.ts';
import { migrateVitess } from './vitess/prepare.ts';
import { startVitess } from './vitess/start.ts';

const progress = createTerminalProgress();
// Exit instead of dying of the signal, so that exit handlers stop a cluster that is only half started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

await runScript(async () => {
  const vitess = await startVitess({ directory: localPaths.vitess, onProgress: progress.report });
  await migrateVitess(vitess, progress.report);
  progress.report('ready');
  progress.done();
  process.stdout.write(
    [
      `vtgate (MySQL protocol)   127.0.0.1:${vitess.port}, any user and password`,
      `Pages                     http://127.0.0.1:${vitess.httpPort}/debug/status`,
      'Use it                    make dev DB=vitess',
      'End it                    make vitess-down',
      '',
    ].join('\n'),
  );
});
