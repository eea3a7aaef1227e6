// What `make contracts` runs: says which promises to clients this clone would break; exit status 1 when there is one.
import { findContractProblems } from './contracts/gate.ts';
import { renderProblems } from './contracts/problem.ts';
import { releasedOn } from './contracts/released-on.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  const problems = await findContractProblems(releasedOn);
  if (problems.length === 0) return;
  process.stdout.write(`${renderProblems(problems)}\n`);
  process.exitCode = 1;
});
