// What `make credentials` runs: a new password of PlanetScale for each Hyperdrive configuration of an environment. The former
// ones go when the product has answered with the new ones for WATCH minutes. PLAN=1 only shows.
import { CloudflareApi } from './cloudflare/api.ts';
import { readCredentials } from './cloudflare/credentials.ts';
import { listConfigurations } from './cloudflare/hyperdrive.ts';
import { listDeployments, listVersions } from './cloudflare/workers.ts';
import { makeOrigins, unboundPasswords } from './credentials/bound-passwords.ts';
import { planPasswords, showPasswords } from './credentials/planned-passwords.ts';
import { readLock } from './environments/lock.ts';
import { ActionRequired } from './operations/action-required.ts';
import { chosenEnvironment } from './operations/chosen-environment.ts';
import { confirm } from './operations/confirm.ts';
import { runOperation } from './operations/run-operation.ts';
import { hide } from './operations/secrets.ts';
import { connectApi } from './planetscale/api.ts';
import { deletePassword, listPasswords } from './planetscale/passwords.ts';
import { readSettings } from './planetscale/settings.ts';
import { applyPlan } from './provision/apply.ts';
import { planDatabases } from './provision/plan.ts';
import { refuseIncomplete } from './provision/refuse-plan.ts';
import { findIllness, watchHealth } from './release/health.ts';
import { numberVariable } from './release/number-variable.ts';
import { runningOf } from './release/running.ts';

await runOperation(async (output) => {
  const { name, environment } = chosenEnvironment();
  const minutes = numberVariable('WATCH', 10, 0, 120);
  const settings = readSettings(process.env);
  const planetScale = connectApi(settings, settings.tokens.runtime);
  const cloudflare = new CloudflareApi(readCredentials());
  const existing = await listConfigurations(cloudflare);
  const former = unboundPasswords(await listPasswords(planetScale, settings.target), new Set());
  const passwords = planPasswords(name, existing);
  output.say(showPasswords(passwords, former.length, minutes));
  if (process.env.PLAN === '1') return { environment: name, plan: passwords, former: former.length, applied: false };
  await confirm(`Give ${name} new passwords of the branch ${settings.target} of ${settings.database}?`);
  const origins = await makeOrigins(planetScale, settings.target, new Date());
  for (const origin of Object.values(origins)) hide(origin.password);
  const lock = (await readLock())[name];
  const { databases, worker } = environment;
  const plan = planDatabases({ environment: name, databases, existing, origins, lock, rotate: true, prune: false });
  refuseIncomplete(plan, existing.length);
  await applyPlan(cloudflare, name, plan, existing, output);
  const running = runningOf(await listDeployments(cloudflare, worker), await listVersions(cloudflare, worker));
  // What was never released answers nobody, with any password.
  const illness = running.main === null ? null : await watchHealth(() => findIllness(environment, null), minutes);
  if (illness !== null) {
    throw new ActionRequired({
      what: `${name} has new passwords, and the former ones were kept: the product is not well.`,
      why: illness,
      todo: 'Find out why. The same command makes new passwords once more, and deletes all others when the product is well.',
    });
  }
  const bound = new Set((await listConfigurations(cloudflare)).map(({ origin }) => origin.user));
  const unbound = unboundPasswords(await listPasswords(planetScale, settings.target), bound);
  for (const id of unbound) await deletePassword(planetScale, settings.target, id);
  output.say(
    `${name} has new passwords; ${unbound.length} former ones are deleted. Commit ops/hyperdrive.lock.json and wrangler.toml.`,
  );
  return { environment: name, plan: passwords, deleted: unbound.length, applied: true };
});
