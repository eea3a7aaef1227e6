import { join } from 'node:path';

/** The clone's root folder. */
export const repositoryDirectory = join(import.meta.dirname, '../..');

// The tests of `make dev` keep theirs apart from a `make dev` that runs meanwhile.
const local = join(repositoryDirectory, process.env.LOCAL_DIRECTORY ?? '.local');

/** What a clone keeps for itself, ignored by git; deleting `.local` starts from nothing. */
export const localPaths = {
  database: join(local, 'database'),
  vitess: join(local, 'vitess'),
  seedUnfinished: join(local, 'seed-unfinished'),
  secret: join(local, 'jwt-secret'),
  graphiql: join(local, 'graphiql'),
  workerState: join(local, 'worker-state'),
  workerSecrets: join(local, 'worker.env'),
  wranglerLogs: join(local, 'wrangler-logs'),
  log: join(local, 'dev.log'),
};
