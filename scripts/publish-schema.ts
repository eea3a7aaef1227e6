// What `make publish-schema` runs: promises the current schema to clients, unless that breaks an earlier promise.
import { today } from '../src/keyspaces/global/rules/dates.ts';
import { checkPublication, publishedSchemaFile, schemaFile } from './contracts/check-schema.ts';
import { readFromClone, writeToClone } from './contracts/generated-files.ts';
import { renderProblems } from './contracts/problem.ts';
import { releasedOn } from './contracts/released-on.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  const current = await readFromClone(schemaFile);
  const problems = checkPublication(await readFromClone(publishedSchemaFile), current, today(), releasedOn);
  if (problems.length > 0) {
    process.stdout.write(`${renderProblems(problems)}\n`);
    process.exitCode = 1;
    return;
  }
  await writeToClone([{ file: publishedSchemaFile, content: current }]);
});
