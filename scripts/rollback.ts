// What `make rollback` runs: puts the release before the one that runs in front of all requests of an environment again.
import { CloudflareApi } from './cloudflare/api.ts';
import { readCredentials } from './cloudflare/credentials.ts';
import { listDeployments, listVersions } from './cloudflare/workers.ts';
import { chosenEnvironment } from './operations/chosen-environment.ts';
import { confirm } from './operations/confirm.ts';
import { runOperation } from './operations/run-operation.ts';
import { findIllness } from './release/health.ts';
import { refuseUnsafe } from './release/refuse-rollback.ts';
import { rollbackTarget } from './release/running.ts';
import { splitRequests } from './release/split.ts';
import { UserError } from './support/user-error.ts';

await runOperation(async (output) => {
  const { name, environment } = chosenEnvironment();
  const api = new CloudflareApi(readCredentials());
  const versions = await listVersions(api, environment.worker);
  const target = rollbackTarget(await listDeployments(api, environment.worker), versions);
  if (target === null) {
    throw new UserError({
      what: 'Nothing was rolled back.',
      why: `${environment.worker} has no release before the one that runs.`,
      todo: 'Release a commit that mends it.',
    });
  }
  output.say(`Rollback of ${name} from ${target.from} to ${target.to} (version ${target.id})`);
  const plan = { environment: name, ...target };
  if (process.env.FORCE !== '1') await refuseUnsafe(target);
  if (process.env.PLAN === '1') return { ...plan, applied: false };
  await confirm(`Put ${target.to} in front of all requests of ${name}?`);
  await splitRequests(name, [{ version: target.id, percentage: 100 }], `Rollback to ${target.to}`, output);
  const illness = await findIllness(environment, { id: target.id, tag: target.to });
  if (illness === null) return { ...plan, applied: true };
  throw new UserError({
    what: `${target.to} answers all requests again, and is not ready.`,
    why: illness,
    todo: 'If the databases answer nobody, it is not the release: see which keyspaces are down. Otherwise roll back once more.',
  });
});
