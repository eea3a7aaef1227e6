import { databaseBindings, databaseNames } from '../../ops/databases.ts';
import type { Environment } from '../../ops/environment.ts';
import type { EnvironmentName } from '../../ops/environments.ts';
import { requiredSecrets } from '../../ops/secrets.ts';
import type { CloudflareApi } from '../cloudflare/api.ts';
import { isLoopback } from '../cloudflare/credentials.ts';
import { listConfigurations } from '../cloudflare/hyperdrive.ts';
import { listSecretNames } from '../cloudflare/workers.ts';
import { readConfigurations } from '../environments/configuration.ts';
import { readLock } from '../environments/lock.ts';
import { findDisparities } from '../environments/parity.ts';
import { ActionRequired } from '../operations/action-required.ts';
import { planDatabases } from '../provision/plan.ts';
import { UserError } from '../support/user-error.ts';

/** Refuses a wrangler.toml that is not what the environments make, and environments that are not alike. */
export const demandParity = async (): Promise<void> => {
  const { found, due } = await readConfigurations();
  const disparities = found === due ? await findDisparities(due) : ['wrangler.toml is out of date.'];
  if (disparities.length === 0) return;
  throw new UserError({
    what: 'Nothing was released: the environments are not as they have to be.',
    why: disparities.join('\n       '),
    todo: 'Run make environments, which says more, and commit.',
  });
};

/** Refuses a domain that nobody can own. A double does not mind. */
export const demandDomain = ({ host }: Environment): void => {
  if (!host.endsWith('.example') || isLoopback(process.env.CLOUDFLARE_API_BASE_URL ?? '')) return;
  throw new ActionRequired({
    what: 'Nothing was released: the environment has no domain yet.',
    why: `${host} belongs to nobody.`,
    todo: 'Set host in ops/environments.ts to a domain of a zone in your account, run make environments, and commit.',
  });
};

/** Refuses databases that were not provisioned, or are otherwise at Cloudflare than ops/environments.ts says. */
export const demandDatabases = async (
  api: CloudflareApi,
  name: EnvironmentName,
  environment: Environment,
): Promise<void> => {
  const lock = (await readLock())[name];
  const existing = await listConfigurations(api);
  const plan = planDatabases({
    environment: name,
    databases: environment.databases,
    existing,
    origins: {},
    lock,
    rotate: false,
    prune: false,
  });
  const wrong = plan.filter(
    ({ action, binding, id }) => binding !== null && (action !== 'keep' || lock[binding]?.id !== id),
  );
  if (wrong.length === 0 && databaseNames.every((database) => lock[databaseBindings[database]])) return;
  throw new ActionRequired({
    what: 'Nothing was released: the databases are not provisioned as they have to be.',
    why: wrong.map((step) => `${step.name}: ${step.reasons.join('; ') || step.action}`).join('\n       '),
    todo: `Run make provision ENV=${name}, and commit what it writes.`,
  });
};

/** Refuses a Worker that lacks a secret: it would answer every request with an error. */
export const demandSecrets = async (api: CloudflareApi, name: EnvironmentName, worker: string): Promise<void> => {
  const present = await listSecretNames(api, worker);
  const missing = Object.keys(requiredSecrets).filter((secret) => !present.includes(secret));
  if (missing.length === 0) return;
  throw new ActionRequired({
    what: 'Nothing was released: secrets are missing.',
    why: `${worker} has no ${missing.join(', ')}.`,
    todo: `Hand them over to make secrets ENV=${name}: docs/operations/environments.md.`,
  });
};
