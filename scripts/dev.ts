// What `make dev` runs: database, demonstration data, Worker and GraphiQL, all private to this clone.
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bindingEnvironment } from './dev/bindings.ts';
import { startCron } from './dev/cron.ts';
import { type LocalDatabase, startLocalDatabase } from './dev/local-database.ts';
import { createShutdown } from './dev/shutdown.ts';
import { prepareGraphiqlAssets } from './dev/tour/assets.ts';
import { writeGraphiqlPage } from './dev/tour/write-page.ts';
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

/** The role of the token that is printed: it sees most of what an organization has. */
const printedRole = 'ORG_ADMIN';

/** One lock for all clones of a user, held from the choice of a port until the Worker listens on it. */
const portLock = join(tmpdir(), `openinsure-graph-ports-${process.getuid?.() ?? 0}.lock`);

try {
  await mkdir(dirname(localPaths.log), { recursive: true });
  if (process.env.PORT) await chooseWorkerPort(process.env.PORT);
  const database = await startLocalDatabase(process.env.DB || 'embedded', progress.report, shutdown.add);
  progress.report('preparing GraphiQL');
  await prepareGraphiqlAssets({ directory: localPaths.graphiql });
  const secret = await readLocalSecret(localPaths.secret);
  const token = await mintToken({ secret, role: printedRole });
  await writeGraphiqlPage({ directory: localPaths.graphiql, addresses: database.connectionString, secret });
  const worker = await startOnFreePort(database, secret);
  startCron(worker.url);
  progress.report('ready');
  progress.done();
  process.stdout.write(welcome({ url: worker.url, token, role: printedRole }));
  await reportUnexpectedEnd(database, worker);
} catch (failure) {
  progress.done();
  // After Ctrl-C during the start, failures are expected, and the shutdown ends this process.
  if (!shutdown.isStopping()) {
    process.stderr.write(`\n${describeFailure(failure)}\n`);
    await shutdown.exit(1);
  }
}

async function startOnFreePort(database: LocalDatabase, secret: string): Promise<RunningWorker> {
  const start = async () => {
    const port = await chooseWorkerPort(process.env.PORT);
    progress.report(`starting the Worker on port ${port}`);
    return startWorker({
      port,
      secret,
      bindings: bindingEnvironment(database.connectionString),
      // Lets a developer run this script with another Worker.
      configFile: process.env.WRANGLER_CONFIG,
    });
  };
  const wait = (holder: number) => progress.report(`waiting for process ${holder}, which is taking a port`);
  const worker = await withLock(portLock, start, wait);
  shutdown.add('Worker', worker.stop);
  return worker;
}

/** Throws when the Worker or the database ends by itself. */
async function reportUnexpectedEnd(database: LocalDatabase, worker: RunningWorker): Promise<void> {
  const failure = await Promise.race([
    worker.ended.then((how) => ({ what: 'The Worker has ended.', why: `wrangler: ${how}.\n${worker.lastOutput()}` })),
    database.ended.then((how) => ({ what: 'The database has ended.', why: `Its server: ${how}.` })),
  ]);
  // Ctrl-C stops both on purpose, and the shutdown ends this process.
  if (shutdown.isStopping()) return;
  throw new UserError({ ...failure, todo: 'Start again: make dev. Nothing that was committed is lost.' });
}
