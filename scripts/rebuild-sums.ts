// What `make sums` runs: compares the sums of premium, losses, commission, receivables and the ledger with the rows that they are
// made of, in the embedded database and in Vitess when it runs, and adds what is lacking. CHECK=1 only shows; exit status 1 when
// there is something to show.
import { createConnection } from 'mysql2/promise';
import { withLocalDatabases } from './drift/local-databases.ts';
import { exitStatus } from './operations/exit-status.ts';
import { rebuildSums } from './sums/rebuild-sums.ts';
import { createTerminalProgress } from './support/progress.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  const checkOnly = Boolean(process.env.CHECK);
  const progress = createTerminalProgress();
  await withLocalDatabases(progress.report, async (databases) => {
    for (const { name, connectionString } of databases) {
      const connect = (database: string) => createConnection(connectionString(database));
      const differences = await rebuildSums({ connect, now: new Date(), checkOnly });
      for (const { orgId, table, rows } of differences) {
        process.stdout.write(
          `${name}: ${rows} rows of ${table} of ${orgId} ${checkOnly ? 'differ' : 'differed'} from what they sum up.\n`,
        );
      }
      if (checkOnly && differences.length > 0) process.exitCode = exitStatus.person;
      if (differences.length === 0) process.stdout.write(`${name}: every sum is that of its rows.\n`);
    }
  });
  progress.done();
});
