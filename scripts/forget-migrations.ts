// What `make generate ANEW=1` runs first: deletes all migrations, so that each keyspace gets one that makes all of its tables.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keyspaces } from '../schema/keyspaces.ts';
import { releasedOn } from './contracts/released-on.ts';
import { repositoryDirectory } from './support/local-paths.ts';
import { runScript, UserError } from './support/user-error.ts';

await runScript(async () => {
  if (releasedOn !== null) {
    throw new UserError({
      what: 'The migrations were not made anew.',
      why: `They are released since ${releasedOn}: databases have applied them, and would not find them any more.`,
      todo: 'Run make generate without ANEW=1: it adds a migration for what has changed.',
    });
  }
  for (const keyspace of keyspaces) {
    await rm(join(repositoryDirectory, 'schema', keyspace, 'migrations'), { recursive: true, force: true });
  }
  process.stdout.write(
    'A local database that applied the earlier migrations is made anew with: make reset, then make dev.\n',
  );
});
