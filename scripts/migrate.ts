// What `make migrate` runs: each keyspace's history, then the pending migrations, for the embedded database and for
// Vitess when it runs. STATUS=1 only shows.
import { withLocalDatabases } from './drift/local-databases.ts';
import { describeLocal } from './migrations/local/describe-local.ts';
import { readLocalSituation } from './migrations/local/local-situation.ts';
import { migrateLocal } from './migrations/local/migrate-local.ts';
import { schemaDirectory } from './support/local-paths.ts';
import { createTerminalProgress } from './support/progress.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  const progress = createTerminalProgress();
  const tell = (lines: readonly string[]) => process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  await withLocalDatabases(progress.report, async (databases) => {
    // The history of every database is shown, even when that of one has drifted.
    const situation = await readLocalSituation(databases, schemaDirectory);
    tell(situation.databases.map(describeLocal));
    if (process.env.STATUS) return;
    tell(await migrateLocal(databases, situation, { schemaDirectory, onProgress: progress.report }));
  });
  progress.done();
});
