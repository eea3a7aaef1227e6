// A step of `make check`: says which imports of the Worker break the rules of scripts/imports; exit status 1 then.
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
