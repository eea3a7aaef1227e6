import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { withoutSecrets } from '../planetscale/secrets.ts';
import { repositoryDirectory } from '../support/local-paths.ts';

/** The commit whose code all requests reach, or why that is unknown. */
export type ReleasedCommit = { commit: string } | { why: string };

const wrangler = join(repositoryDirectory, 'node_modules/.bin/wrangler');
const answerMs = 60_000;

const deployment = z.object({ versions: z.array(z.object({ version_id: z.string(), percentage: z.number() })) });
const version = z.object({ annotations: z.record(z.string(), z.unknown()).nullish() });

/** `make release` tags each version with its commit. */
const commitTag = z.string().regex(/^[0-9a-f]{7,40}$/);

/** Asks Cloudflare, by wrangler, which version of the Worker answers: one for all requests, whose tag is its commit. */
export async function releasedCommit(): Promise<ReleasedCommit> {
  if (!process.env.CLOUDFLARE_API_TOKEN) {
    return {
      why: 'nobody can tell which code is released: CLOUDFLARE_API_TOKEN is not set, and RELEASED names no commit.',
    };
  }
  try {
    const { versions } = deployment.parse(await ask(['deployments', 'status', '--json']));
    const [only, ...others] = versions;
    if (only === undefined || others.length > 0) {
      return { why: `${versions.length} versions of the Worker answer; the release is not complete.` };
    }
    const { annotations } = version.parse(await ask(['versions', 'view', only.version_id, '--json']));
    const tag = commitTag.safeParse(annotations?.['workers/tag']);
    return tag.success ? { commit: tag.data } : { why: `the version ${only.version_id} has no tag that is a commit.` };
  } catch (error) {
    const [reason = ''] = withoutSecrets(error instanceof Error ? error.message : String(error)).split('\n');
    return { why: `Cloudflare was asked which code is released: ${reason}` };
  }
}

async function ask(args: readonly string[]): Promise<unknown> {
  const worker = process.env.WORKER_NAME ? ['--name', process.env.WORKER_NAME] : [];
  const { stdout } = await promisify(execFile)(process.execPath, [wrangler, ...args, ...worker], {
    cwd: repositoryDirectory,
    timeout: answerMs,
  });
  // It may print a line of its own before.
  return JSON.parse(stdout.slice(stdout.indexOf('{')));
}
