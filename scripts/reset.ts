// What `make reset` runs: deletes the embedded database, unless a process uses it.
import { rm } from 'node:fs/promises';
import { databaseLayout } from './database/layout.ts';
import { findRunningServer, stopRunningServer } from './database/running-server.ts';
import { localPaths } from './support/local-paths.ts';
import { runScript, UserError } from './support/user-error.ts';

await runScript(async () => {
  const layout = databaseLayout(localPaths.database);
  const running = await findRunningServer(layout);
  if (running?.owner !== undefined) {
    throw new UserError({
      what: 'The local database was not deleted.',
      why: `Process ${running.owner} (make dev, most likely) is using it.`,
      todo: `End it with Ctrl-C, or kill ${running.owner}; then try again.`,
    });
  }
  if (running) await stopRunningServer(running.pid, layout, (message) => process.stderr.write(`${message}\n`));
  await rm(layout.directory, { recursive: true, force: true });
  process.stderr.write('The local database is deleted. The next make dev makes and fills it anew.\n');
});
