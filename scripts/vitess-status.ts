// What `make vitess-status` runs: whether this clone's Vitess answers, where, and which processes use it.
import { localPaths } from './support/local-paths.ts';
import { runScript } from './support/user-error.ts';
import { clusterLayout } from './vitess/layout.ts';
import { findVitess } from './vitess/start.ts';
import { otherUsers } from './vitess/users.ts';

/** For scripts that ask whether it runs; 1 is a failure of this script. */
const notRunningStatus = 3;

await runScript(async () => {
  const vitess = await findVitess(localPaths.vitess);
  if (vitess === undefined) {
    process.stdout.write('Vitess does not run. Start it: make vitess-up\n');
    process.exitCode = notRunningStatus;
    return;
  }
  const shards = vitess.shardDatabases.map(({ target }) => `  ${target}`);
  const users = (await otherUsers(await clusterLayout(localPaths.vitess))).map((pid) => `Process ${pid} uses it.`);
  process.stdout.write(`${[`Vitess answers on 127.0.0.1:${vitess.port}:`, ...shards, ...users].join('\n')}\n`);
});
