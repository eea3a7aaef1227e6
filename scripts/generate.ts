// A part of `make generate`: writes a migration for each keyspace whose tables have changed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { keyspaces } from '../schema/keyspaces.ts';
import { repositoryDirectory } from './support/local-paths.ts';
import { runScript } from './support/user-error.ts';

const drizzleKit = join(repositoryDirectory, 'node_modules/drizzle-kit/bin.cjs');

/** With ANEW=1 all migrations were deleted before, so that each keyspace gets a first one. */
const name = process.env.ANEW ? ['--name', 'first_tables'] : [];

await runScript(async () => {
  for (const keyspace of keyspaces) {
    process.stdout.write(`${keyspace}:\n`);
    // It shares our terminal, because it may ask whether a column was renamed.
    const kit = spawn(process.execPath, [drizzleKit, 'generate', ...name], {
      cwd: repositoryDirectory,
      env: { ...process.env, KEYSPACE: keyspace },
      stdio: 'inherit',
    });
    const [status] = await once(kit, 'exit');
    if (status !== 0) {
      process.exitCode = 1;
      return;
    }
  }
});
