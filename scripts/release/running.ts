import type { WorkerDeployment, WorkerVersion } from '../cloudflare/workers.ts';
import type { AskedVersion } from './health.ts';

const tagOf = (version: WorkerVersion | undefined): string | null => version?.annotations['workers/tag'] ?? null;

/** A version as it is asked by name. */
export const askedVersion = (versions: readonly WorkerVersion[], id: string): AskedVersion => ({
  id,
  tag: tagOf(versions.find((version) => version.id === id)),
});

/** A changed secret is a version of its own, which no release has named. */
const isOfSecret = (version: WorkerVersion | undefined): boolean =>
  version?.annotations['workers/triggered_by'] === 'secret';

/** What answers the requests to a Worker now. */
export interface Running {
  /** The version that answers most of them; null for a Worker that was never released. */
  readonly main: string | null;
  /** One that answers a part of them, or none yet, while it is released. */
  readonly next: { readonly id: string; readonly percentage: number } | null;
}

/** What a Worker's newest deployment says. A draft that was made to hold secrets has no tag, and was not released. */
export const runningOf = (deployments: readonly WorkerDeployment[], versions: readonly WorkerVersion[]): Running => {
  const [main, next] = (deployments[0]?.versions ?? []).toSorted((one, other) => other.percentage - one.percentage);
  const wasReleased = versions.some((version) => tagOf(version) !== null);
  return {
    main: wasReleased ? (main?.version_id ?? null) : null,
    next: next ? { id: next.version_id, percentage: next.percentage } : null,
  };
};

/** The share of requests that a version answers, in percent; null for one that is no part of the deployment. */
export const shareOf = ({ main, next }: Running, version: string): number | null => {
  if (version === next?.id) return next.percentage;
  return version === main ? 100 - (next?.percentage ?? 0) : null;
};

/**
 * The version that was made of a commit, the newest if there are several. One from before a change of secrets does not count: it
 * has their old values.
 */
const versionOfCommit = (versions: readonly WorkerVersion[], commit: string): string | null => {
  const found = versions.find((version) => isOfSecret(version) || tagOf(version) === commit);
  return found && tagOf(found) === commit ? found.id : null;
};

/**
 * The version of a commit that may go on: one that was part of a deployment, if only at 0 %, has passed what an upload must
 * pass. One that was uploaded and refused is uploaded, and judged, once more.
 */
export const passedVersionOf = (
  deployments: readonly WorkerDeployment[],
  versions: readonly WorkerVersion[],
  commit: string,
): string | null => {
  const found = versionOfCommit(versions, commit);
  const wasDeployed = deployments.some(({ versions: shares }) => shares.some(({ version_id: id }) => id === found));
  return wasDeployed ? found : null;
};

/** Where a rollback leads. */
export interface RollbackTarget {
  readonly id: string;
  /** The commits of what runs and of where it leads; null where a version says none. */
  readonly from: string | null;
  readonly to: string;
  /** Whether secrets were changed since: the old version brings their old values back. */
  readonly bringsBackSecrets: boolean;
}

/**
 * The release before the one that runs: the last other commit that answered all requests and was made earlier. So a second
 * rollback leads one further back, not to what was just rolled back. Null when there is none. Both lists are newest first.
 */
export const rollbackTarget = (
  deployments: readonly WorkerDeployment[],
  versions: readonly WorkerVersion[],
): RollbackTarget | null => {
  const indexOf = (id: string) => versions.findIndex((version) => version.id === id);
  const ids = deployments.flatMap(({ versions: shares }) => (shares.length === 1 ? (shares[0]?.version_id ?? []) : []));
  const complete = ids.map((id) => ({ id, commit: tagOf(versions[indexOf(id)]), index: indexOf(id) }));
  const { next } = runningOf(deployments, versions);
  const newest = complete.find(({ commit }) => commit !== null);
  // While a release is under way, what answered everything before it is where to go.
  const from = next ? { commit: tagOf(versions[indexOf(next.id)]), index: indexOf(next.id) } : newest;
  const target = complete.find(
    ({ commit, index }) => commit !== null && commit !== from?.commit && index > (from?.index ?? 0),
  );
  if (!target?.commit) return null;
  const bringsBackSecrets = versions.slice(0, target.index).some(isOfSecret);
  return { id: target.id, from: from?.commit ?? null, to: target.commit, bringsBackSecrets };
};
