import { join } from 'node:path';

/** The clone's root folder. */
export const repositoryDirectory = join(import.meta.dirname, '../..');

/** Holds `<keyspace>/tables`, `<keyspace>/migrations` and what Vitess reads. */
export const schemaDirectory = join(repositoryDirectory, 'schema');

// Tests of `make dev` set LOCAL_DIRECTORY, so that they do not touch the clone's own data.
const local = join(repositoryDirectory, process.env.LOCAL_DIRECTORY ?? '.local');

/** Files of this clone that git ignores. After deleting `.local`, everything is created again. */
export const localPaths = {
  database: join(local, 'database'),
  vitess: join(local, 'vitess'),
  seedUnfinished: join(local, 'seed-unfinished'),
  secret: join(local, 'jwt-secret'),
  graphiql: join(local, 'graphiql'),
  workerState: join(local, 'worker-state'),
  nextWorker: join(local, 'next-worker'),
  workerSecrets: join(local, 'worker.env'),
  wranglerLogs: join(local, 'wrangler-logs'),
  log: join(local, 'dev.log'),
  package: join(local, 'package'),
  doubles: join(local, 'doubles'),
  migrationsLog: join(local, 'migrations.log'),
};
