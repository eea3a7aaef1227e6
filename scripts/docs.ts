// What `make docs` runs: writes docs/data-model from the tables, relations and lifecycles, and the files that docs/clients.md
// shows. With --check it writes nothing, and says which pages are out of date.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeToClone } from './contracts/generated-files.ts';
import { makePages, outdatedPages } from './docs/pages.ts';
import { repositoryDirectory } from './support/local-paths.ts';
import { runScript, UserError } from './support/user-error.ts';

await runScript(async () => {
  if (!process.argv.includes('--check')) {
    await mkdir(join(repositoryDirectory, 'docs/data-model'), { recursive: true });
    await writeToClone(await makePages());
    return;
  }
  const outdated = await outdatedPages();
  if (outdated.length === 0) return;
  throw new UserError({
    what: `Pages that follow from the code are out of date: ${outdated.join(', ')}.`,
    why: 'A table, a reference, a lifecycle or a file that is shown has changed since they were written.',
    todo: 'Run make docs, and commit what it writes.',
  });
});
