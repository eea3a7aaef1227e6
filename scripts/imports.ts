// A step of `make check`: prints the imports of the Worker that break the rules of scripts/imports; then ends with 1.
import { findBreaches } from './imports/import-rules.ts';
import { readImports } from './imports/read-imports.ts';
import { repositoryDirectory } from './support/local-paths.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  const { files, imports } = await readImports(repositoryDirectory);
  const breaches = findBreaches(imports);
  process.stdout.write([...breaches, `Read ${imports.length} imports of ${files} files.`, ''].join('\n'));
  if (breaches.length > 0) process.exitCode = 1;
});
