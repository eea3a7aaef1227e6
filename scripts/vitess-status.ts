// What `make vitess-status` runs: whether this clone's Vitess answers, and where.
import { localPaths } from './support/local-paths.ts';
import { runScript } from './support/user-error.ts';
import { findVitess } from './vitess/start.ts';

await runScript(async () => {
  const vitess = await findVitess(localPaths.vitess);
  if (vitess === undefined) {
    process.stdout.write('Vitess does not run. Start it: make vitess-up\n');
    process.exitCode = 1;
    return;
  }
  const shards = vitess.shardDatabases.map(({ target }) => `  ${target}`);
  process.stdout.write(`Vitess answers on 127.0.0.1:${vitess.port}:\n${shards.join('\n')}\n`);
});
