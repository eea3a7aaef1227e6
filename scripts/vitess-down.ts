// What `make vitess-down` runs: stops the local Vitess and deletes its data, unless a process uses it.
import { localPaths } from './support/local-paths.ts';
import { runScript } from './support/user-error.ts';
import { stopVitess } from './vitess/start.ts';

await runScript(async () => {
  const stopped = await stopVitess(localPaths.vitess, (message) => process.stderr.write(`${message}\n`));
  process.stderr.write(stopped ? 'Vitess has ended.\n' : 'No Vitess of this clone runs.\n');
});
