// What `make publish-schema` runs: promises the current schema to clients, and notes which stored values its code reads,
// unless that breaks what was released.
import { dayOf } from '../src/keyspaces/global/rules/dates.ts';
import { writeToClone } from './contracts/generated-files.ts';
import { renderProblems } from './contracts/problem.ts';
import { filesToPublish, findPublicationProblems } from './contracts/publication.ts';
import { releasedOn } from './contracts/released-on.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  const problems = await findPublicationProblems(dayOf(new Date()), releasedOn);
  if (problems.length === 0) return writeToClone(await filesToPublish());
  process.stdout.write(`${renderProblems(problems)}\n`);
  process.exitCode = 1;
});
