// What `make check` runs: all checks that do not run the code. Exit status 1 when one fails.
import { runSteps } from './check/run-steps.ts';
import { checkSteps } from './check/steps.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  const failed = await runSteps(checkSteps, (text) => process.stdout.write(text));
  if (failed.length > 0) process.exitCode = 1;
});
