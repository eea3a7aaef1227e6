import { CloudflareApi } from '../cloudflare/api.ts';
import { readCredentials } from '../cloudflare/credentials.ts';
import { listDeployments, listVersions } from '../cloudflare/workers.ts';
import { environmentOfTables } from '../operations/chosen-environment.ts';

/** The commit whose code all requests reach, or why that is unknown. */
export type ReleasedCommit = { commit: string } | { why: string };

/**
 * Asks Cloudflare which version of the Worker answers: one for all requests, which `make release` tagged with its commit.
 * The Worker is the one of the environment whose tables these are: `readSettings` refuses those of another one.
 */
export async function releasedCommit(): Promise<ReleasedCommit> {
  if (!process.env.CLOUDFLARE_API_TOKEN) {
    return {
      why: 'nobody can tell which code is released: CLOUDFLARE_API_TOKEN is not set, and RELEASED names no commit.',
    };
  }
  const { worker } = environmentOfTables(process.env).environment;
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
