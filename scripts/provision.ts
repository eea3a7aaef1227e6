// What `make provision` runs: makes the Hyperdrive configurations of an environment what ops/environments.ts says, and notes
// their ids. PLAN=1 only shows. Addresses of databases come on standard input: docs/operations/environments.md.
import { CloudflareApi } from './cloudflare/api.ts';
import { readCredentials } from './cloudflare/credentials.ts';
import { listConfigurations } from './cloudflare/hyperdrive.ts';
import { readLock } from './environments/lock.ts';
import { chosenEnvironment } from './operations/chosen-environment.ts';
import { confirm } from './operations/confirm.ts';
import { runOperation } from './operations/run-operation.ts';
import { readHandedOver } from './operations/standard-input.ts';
import { applyPlan } from './provision/apply.ts';
import { takeOrigins } from './provision/origin.ts';
import { planDatabases } from './provision/plan.ts';
import { refuseEmptyRotation, refuseIncomplete, refuseToDeleteUsed } from './provision/refuse-plan.ts';
import { planAsData, showPlan } from './provision/show-plan.ts';

await runOperation(async (output) => {
  const { name, environment } = chosenEnvironment();
  const origins = takeOrigins(await readHandedOver());
  const rotate = process.env.ROTATE === '1';
  if (rotate) refuseEmptyRotation(origins);
  const api = new CloudflareApi(readCredentials());
  const existing = await listConfigurations(api);
  const plan = planDatabases({
    environment: name,
    databases: environment.databases,
    existing,
    origins,
    lock: (await readLock())[name],
    rotate,
    prune: process.env.PRUNE === '1',
  });
  output.say(showPlan(plan));
  const result = { environment: name, plan: planAsData(plan) };
  if (process.env.PLAN === '1') return { ...result, applied: false };
  refuseIncomplete(plan, existing.length);
  await refuseToDeleteUsed(api, environment.worker, plan);
  const changes = plan.filter(({ action }) => action !== 'keep' && action !== 'foreign').length;
  if (changes > 0) await confirm(`Carry out ${changes} of these at Cloudflare?`);
  await applyPlan(api, name, plan, existing, output);
  output.say(changes === 0 ? 'Nothing had to be changed.' : `Commit ops/hyperdrive.lock.json and wrangler.toml.`);
  return { ...result, applied: true };
});
