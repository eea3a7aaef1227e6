// What `make migrate` runs: the embedded database up to date, shared with a running `make dev` if there is one.
import { migrateDatabase } from './database/migrate.ts';
import { startDatabase } from './database/server.ts';
import { localPaths } from './support/local-paths.ts';
import { createTerminalProgress } from './support/progress.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  const progress = createTerminalProgress();
  const database = await startDatabase({ directory: localPaths.database, onProgress: progress.report });
  try {
    await migrateDatabase({ adminConnectionString: database.adminConnectionString, onProgress: progress.report });
    progress.report('the local database is up to date');
  } finally {
    await database.stop();
    progress.done();
  }
});
