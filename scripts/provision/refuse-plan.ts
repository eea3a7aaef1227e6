import { databaseNames } from '../../ops/databases.ts';
import type { CloudflareApi } from '../cloudflare/api.ts';
import { listDeployments, readVersion } from '../cloudflare/workers.ts';
import { ActionRequired } from '../operations/action-required.ts';
import { UserError } from '../support/user-error.ts';
import { type Origins, originName } from './origin.ts';
import type { PlannedStep } from './plan.ts';

const handOver =
  'Hand them over on standard input, one ORIGIN_CLAIMS=mysql://user:password@host/database a line: docs/operations/environments.md.';

/** Refuses ROTATE=1 without a password that could be set: nothing would be changed, and it would look well. */
export const refuseEmptyRotation = (origins: Origins): void => {
  if (Object.keys(origins).length > 0) return;
  throw new ActionRequired({
    what: 'Nothing was changed: no password was handed over that ROTATE=1 could set.',
    why: `Each database whose password is new is handed over with it: ${databaseNames.map(originName).join(', ')}.`,
    todo: handOver,
  });
};

/** Hyperdrive configurations that an account may have, on a paid plan. */
const mostConfigurations = 25;

/** Refuses a plan that would stop half-way: an origin is missing, or the account has no room. */
export const refuseIncomplete = (plan: readonly PlannedStep[], existing: number): void => {
  const lacking = plan.flatMap(({ lacksOrigin, database }) => (lacksOrigin && database ? [originName(database)] : []));
  if (lacking.length > 0) {
    throw new ActionRequired({
      what: 'Nothing was changed: it is not known where every database is.',
      why: `Not handed over: ${lacking.join(', ')}.`,
      todo: handOver,
    });
  }
  const after = existing + plan.filter(({ action }) => action === 'create').length;
  if (after <= mostConfigurations) return;
  throw new UserError({
    what: 'Nothing was changed: the account would have too many Hyperdrive configurations.',
    why: `It would have ${after}, and may have ${mostConfigurations}.`,
    todo: 'Delete some that nobody uses; PRUNE=1 deletes those of this environment that belong to no database.',
  });
};

/** Refuses to delete a configuration that a deployed version asks. */
export const refuseToDeleteUsed = async (
  api: CloudflareApi,
  worker: string,
  plan: readonly PlannedStep[],
): Promise<void> => {
  const doomed = plan.filter(({ action }) => action === 'delete');
  if (doomed.length === 0) return;
  const [current] = await listDeployments(api, worker);
  const versions = await Promise.all(
    (current?.versions ?? []).map(({ version_id: id }) => readVersion(api, worker, id)),
  );
  const used = versions.flatMap(({ resources }) => resources.bindings.map((binding) => binding.id));
  const inUse = doomed.filter(({ id }) => used.includes(id));
  if (inUse.length === 0) return;
  throw new UserError({
    what: `Nothing was changed: ${inUse.map(({ name }) => name).join(', ')} would be deleted.`,
    why: `A version of ${worker} that answers requests asks its database by it.`,
    todo: 'Release a version that is not bound to it first.',
  });
};
