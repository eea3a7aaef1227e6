// What `make release` runs: puts the commit that is checked out in front of an environment's requests, step by step.
import { CloudflareApi } from './cloudflare/api.ts';
import { readCredentials } from './cloudflare/credentials.ts';
import { listDeployments, listVersions } from './cloudflare/workers.ts';
import { chosenEnvironment } from './operations/chosen-environment.ts';
import { confirm } from './operations/confirm.ts';
import { runOperation } from './operations/run-operation.ts';
import { releasableCommit } from './release/commit.ts';
import { demandDatabases, demandDomain, demandParity, demandSecrets } from './release/gates.ts';
import { numberVariable } from './release/number-variable.ts';
import { release } from './release/release.ts';
import { passedVersionOf, runningOf } from './release/running.ts';
import { demandTables } from './release/tables.ts';
import { schemaDirectory } from './support/local-paths.ts';

await runOperation(async (output) => {
  const { name, environment } = chosenEnvironment();
  const percentage = numberVariable('PERCENT', 10, 1, 99);
  const watchMinutes = numberVariable('WATCH', 10, 0, 24 * 60);
  const hold = process.env.HOLD === '1';
  const api = new CloudflareApi(readCredentials());
  const commit = await releasableCommit();
  demandDomain(environment);
  await demandParity();
  await demandDatabases(api, name, environment);
  await demandSecrets(api, name, environment.worker);
  await demandTables(process.env, { schemaDirectory, commit }, output);
  const versions = await listVersions(api, environment.worker);
  const deployments = await listDeployments(api, environment.worker);
  const { main, next } = runningOf(deployments, versions);
  const plan = {
    environment: name,
    commit,
    running: main,
    next,
    uploaded: passedVersionOf(deployments, versions, commit),
    steps: main === null ? [100] : hold ? [0, percentage] : [0, percentage, 100],
  };
  output.say(`Release of ${commit} to ${name} (${environment.worker}): ${plan.steps.join(' %, ')} %`);
  if (process.env.PLAN === '1') return { ...plan, applied: false };
  await confirm(`Release it to ${name}?`);
  const released = await release(api, { name, environment, commit, percentage, watchMinutes, hold }, output);
  if (hold && released.percentage < 100) output.say('Run the same command without HOLD=1 to go on, or make rollback.');
  return { ...plan, applied: true, released };
});
