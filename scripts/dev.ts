// What `make dev` runs: database, demonstration data, Worker and GraphiQL, all private to this clone.
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type RunningDatabase, startDatabase } from './database/server.ts';
import { bindingEnvironment } from './dev/bindings.ts';
import { startCron } from './dev/cron.ts';
import { prepareGraphiqlAssets } from './dev/graphiql-assets.ts';
import { writeGraphiqlPage } from './dev/graphiql-page.ts';
import { prepareDatabase } from './dev/prepare-database.ts';
import { createShutdown } from './dev/shutdown.ts';
import { welcome } from './dev/welcome.ts';
import { type RunningWorker, startWorker } from './dev/worker.ts';
import { chooseWorkerPort } from './dev/worker-port.ts';
import { withLock } from './support/folder-lock.ts';
import { localPaths } from './support/local-paths.ts';
import { readLocalSecret } from './support/local-secret.ts';
import { mintToken } from './support/local-token.ts';
import { createTerminalProgress } from './support/progress.ts';
import { describeFailure, UserError } from './support/user-error.ts';

const progress = createTerminalProgress();
const shutdown = createShutdown(progress.report);

/** GraphiQL opens as someone who may see most of what an organization has. */
const graphiqlRole = 'ORG_ADMIN';

/** One for all clones of a user: from the choice of a port until the Worker has it, no other clone may choose. */
const portLock = join(tmpdir(), `openinsure-graph-ports-${process.getuid?.() ?? 0}.lock`);

try {
  assertEmbedded(process.env.DB);
  await mkdir(dirname(localPaths.log), { recursive: true });
  if (process.env.PORT) await chooseWorkerPort(process.env.PORT);
  const database = await startOwnDatabase();
  await prepareDatabase(database, progress.report);
  progress.report('preparing GraphiQL');
  await prepareGraphiqlAssets({ directory: localPaths.graphiql });
  const secret = await readLocalSecret(localPaths.secret);
  await writeGraphiqlPage({ directory: localPaths.graphiql, token: await mintToken({ secret, role: graphiqlRole }) });
  const worker = await startOnFreePort(database, secret);
  startCron(worker.url);
  progress.report('ready');
  progress.done();
  process.stdout.write(await welcome({ url: worker.url, secret }));
  await reportUnexpectedEnd(database, worker);
} catch (failure) {
  progress.done();
  // Ctrl-C while starting makes whatever is under way fail: that is no news, and the end is on its way.
  if (!shutdown.isStopping()) {
    process.stderr.write(`\n${describeFailure(failure)}\n`);
    await shutdown.exit(1);
  }
}

function assertEmbedded(kind = 'embedded'): void {
  if (kind === 'embedded') return;
  throw new UserError({
    what: `DB=${kind} is not available.`,
    why: 'make dev runs the embedded database.',
    todo: 'Leave DB out: make dev.',
  });
}

async function startOwnDatabase(): Promise<RunningDatabase> {
  const database = await startDatabase({ directory: localPaths.database, onProgress: progress.report });
  if (database.sharedWith !== undefined) {
    throw new UserError({
      what: 'make dev already runs in this clone.',
      why: `Process ${database.sharedWith} uses its database, and ends it when it ends.`,
      todo: `Use the one that runs, or end it (Ctrl-C there, or kill ${database.sharedWith}). A second clone can run beside it.`,
    });
  }
  shutdown.add('database', database.stop);
  return database;
}

async function startOnFreePort(database: RunningDatabase, secret: string): Promise<RunningWorker> {
  const start = async () => {
    const port = await chooseWorkerPort(process.env.PORT);
    progress.report(`starting the Worker on port ${port}`);
    return startWorker({
      port,
      secret,
      bindings: bindingEnvironment(database.connectionString),
      // For trying this script with a Worker of one's own.
      configFile: process.env.WRANGLER_CONFIG,
    });
  };
  const wait = (holder: number) => progress.report(`waiting for process ${holder}, which is taking a port`);
  const worker = await withLock(portLock, start, wait);
  shutdown.add('Worker', worker.stop);
  return worker;
}

/** Never returns while both live; a signal ends the process elsewhere. */
async function reportUnexpectedEnd(database: RunningDatabase, worker: RunningWorker): Promise<void> {
  const failure = await Promise.race([
    worker.ended.then((how) => ({ what: 'The Worker has ended.', why: `wrangler: ${how}.\n${worker.lastOutput()}` })),
    database.ended.then((how) => ({ what: 'The database has ended.', why: `Its server: ${how}.` })),
  ]);
  // Ctrl-C ends both on purpose; then the process is about to go.
  if (shutdown.isStopping()) return;
  throw new UserError({ ...failure, todo: 'Start again: make dev. Nothing that was committed is lost.' });
}
