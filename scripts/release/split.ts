import type { EnvironmentName } from '../../ops/environments.ts';
import { runWrangler } from '../cloudflare/wrangler.ts';
import type { Output } from '../operations/output.ts';

/** A version with the share of requests that it answers. Shares add up to 100. */
export interface Share {
  readonly version: string;
  readonly percentage: number;
}

/** Puts versions in front of requests. */
export const splitRequests = async (
  environment: EnvironmentName,
  shares: readonly Share[],
  message: string,
  output: Output,
): Promise<void> => {
  const specifications = shares.map(({ version, percentage }) => `${version}@${percentage}`);
  const args = ['versions', 'deploy', ...specifications, '--yes', '--message', message];
  await runWrangler({ environment, args });
  output.say(shares.map(({ version, percentage }) => `${version} answers ${percentage} %`).join(', '));
};
