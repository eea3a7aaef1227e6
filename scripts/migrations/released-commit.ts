import { environments, isEnvironmentName } from '../../ops/environments.ts';
import { CloudflareApi } from '../cloudflare/api.ts';
import { readCredentials } from '../cloudflare/credentials.ts';
import { listDeployments, listVersions } from '../cloudflare/workers.ts';

/** The commit whose code all requests reach, or why that is unknown. */
export type ReleasedCommit = { commit: string } | { why: string };

/** Asks Cloudflare which version of the Worker answers: one for all requests, which `make release` tagged with its commit. */
export async function releasedCommit(): Promise<ReleasedCommit> {
  const { CLOUDFLARE_API_TOKEN: token, ENV: name = 'production' } = process.env;
  if (!token) {
    return {
      why: 'nobody can tell which code is released: CLOUDFLARE_API_TOKEN is not set, and RELEASED names no commit.',
    };
  }
  if (!isEnvironmentName(name)) return { why: `there is no environment ${name}.` };
  const { worker } = environments[name];
  const api = new CloudflareApi(readCredentials());
  const [deployment] = await listDeployments(api, worker);
  const [only, ...others] = deployment?.versions ?? [];
  if (only === undefined) return { why: `${worker} was never released.` };
  if (others.length > 0)
    return { why: `${worker} answers with ${others.length + 1} versions; the release is not complete.` };
  const version = (await listVersions(api, worker)).find(({ id }) => id === only.version_id);
  const commit = version?.annotations['workers/tag'];
  return commit ? { commit } : { why: `the version of ${worker} that answers names no commit.` };
}
