// What `make docs` runs: writes docs/data-model from the tables, relations and lifecycles. With --check it writes nothing, and
// says which pages are out of date.
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
    what: `The documentation of the data model is out of date: ${outdated.join(', ')}.`,
    why: 'A table, a reference or a lifecycle has changed since it was written.',
    todo: 'Run make docs, and commit what it writes.',
  });
});
