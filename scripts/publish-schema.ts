// What `make publish-schema` runs: promises the current schema to clients, unless that breaks an earlier promise.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { today } from '../src/keyspaces/global/rules/dates.ts';
import { checkPublication, publishedSchemaFile, schemaFile } from './contracts/check-schema.ts';
import { readFromClone } from './contracts/generated-files.ts';
import { renderProblems } from './contracts/problem.ts';
import { repositoryDirectory } from './support/local-paths.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  const current = await readFromClone(schemaFile);
  const problems = checkPublication(await readFromClone(publishedSchemaFile), current, today());
  if (problems.length > 0) {
    process.stdout.write(`${renderProblems(problems)}\n`);
    process.exitCode = 1;
    return;
  }
  await writeFile(join(repositoryDirectory, publishedSchemaFile), current);
  process.stdout.write(`Wrote ${publishedSchemaFile}.\n`);
});
