// What `make vitess-down` runs: ends the local Vitess and its data, unless something uses it; the built programs stay.
import { localPaths } from './support/local-paths.ts';
import { runScript } from './support/user-error.ts';
import { stopVitess } from './vitess/start.ts';

await runScript(async () => {
  const stopped = await stopVitess(localPaths.vitess, (message) => process.stderr.write(`${message}\n`));
  process.stderr.write(stopped ? 'Vitess has ended.\n' : 'No Vitess of this clone runs.\n');
});
