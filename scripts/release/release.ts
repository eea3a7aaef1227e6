import type { Environment } from '../../ops/environment.ts';
import type { EnvironmentName } from '../../ops/environments.ts';
import type { CloudflareApi } from '../cloudflare/api.ts';
import { listDeployments, listVersions } from '../cloudflare/workers.ts';
import { runWrangler } from '../cloudflare/wrangler.ts';
import type { Output } from '../operations/output.ts';
import { UserError } from '../support/user-error.ts';
import { defectsOf } from './defects.ts';
import { type AskedVersion, findIllness, watchHealth } from './health.ts';
import { askedVersion, passedVersionOf, runningOf, shareOf } from './running.ts';
import { splitRequests } from './split.ts';
import { demandStartup } from './startup.ts';

/** What is released, where, and how. */
export interface Release {
  readonly name: EnvironmentName;
  readonly environment: Environment;
  readonly commit: string;
  /** The share of requests that the new version answers first, in percent: 1 to 99. */
  readonly percentage: number;
  /** How long it is watched at that share, in minutes. 0 looks once. */
  readonly watchMinutes: number;
  /** Whether it stays at that share: the next run goes on from there. */
  readonly hold: boolean;
}

/** What a release came to. */
export interface Released {
  readonly version: string;
  readonly percentage: number;
  readonly before: string | null;
}

/** The first deployment makes the Worker's Durable Objects, its domain and its crons, which no version alone can. */
const deployFirst = async ({ name, environment, commit }: Release, output: Output): Promise<Released> => {
  const args = ['deploy', '--tag', commit, '--message', `First release, of ${commit}`];
  const { version: made, text } = await runWrangler({ environment: name, args });
  const version = made ?? '';
  output.say(`${version} answers 100 %: it is the first`);
  demandStartup(text, output);
  const illness = await findIllness(environment, null);
  if (illness === null) return { version, percentage: 100, before: null };
  throw new UserError({
    what: `The first release answers at ${environment.host}, and is not ready.`,
    why: illness,
    todo: 'There is nothing to go back to. Mend what it names: mostly a database that Hyperdrive cannot reach; wrangler tail shows the log.',
  });
};

/**
 * Puts a commit in front of requests step by step: uploaded, reached by our own check alone (0 %), a share, all. Before each
 * step `/readyz` of the new version must be green, and few of the requests to it may have met a defect; otherwise the version
 * before answers all requests again.
 */
export const release = async (api: CloudflareApi, wanted: Release, output: Output): Promise<Released> => {
  const { name, environment, commit, percentage, watchMinutes, hold } = wanted;
  const versions = await listVersions(api, environment.worker);
  const deployments = await listDeployments(api, environment.worker);
  const running = runningOf(deployments, versions);
  const { main, next } = running;
  if (main === null) return deployFirst(wanted, output);
  const known = passedVersionOf(deployments, versions, commit);
  if (known === main && next === null) {
    output.say(`${commit} answers all requests already.`);
    return { version: main, percentage: 100, before: null };
  }
  const before = askedVersion(versions, known === main && next ? next.id : main);
  await demandHealthBefore(environment, before);
  const version = known ?? (await upload(wanted, output));
  const findDefects = await defectsOf(api, environment, commit);
  let current = shareOf(running, version);
  const step = async (share: number, minutes: number): Promise<void> => {
    const shares = share === 100 ? [] : [{ version: before.id, percentage: 100 - share }];
    const message = `Release of ${commit}`;
    if (share !== current) await splitRequests(name, [{ version, percentage: share }, ...shares], message, output);
    current = share;
    // At 0 % nobody asks it but we, and what points tell of its code is of an earlier try.
    const look = async () =>
      (await findIllness(environment, { id: version, tag: commit })) ?? (share === 0 ? null : await findDefects());
    const illness = await watchHealth(look, minutes);
    if (illness !== null) await goBack(wanted, before, share, illness, output);
  };
  if (current === null) await step(0, 0);
  // One that was held at a larger share goes on from there.
  const share = Math.max(percentage, current ?? 0);
  await step(share, watchMinutes);
  if (hold) return { version, percentage: share, before: before.id };
  // Versions know nothing of domains and crons. Before the last step: a run that breaks off here is not done, and comes again.
  await runWrangler({ environment: name, args: ['triggers', 'deploy'] });
  await step(100, 0);
  return { version, percentage: 100, before: before.id };
};

const demandHealthBefore = async (environment: Environment, before: AskedVersion): Promise<void> => {
  const illness = await findIllness(environment, before);
  if (illness === null) return;
  throw new UserError({
    what: 'Nothing was released: the version that runs is not ready itself.',
    why: illness,
    todo: 'Mend the databases first: nobody could tell whether a new version works.',
  });
};

const upload = async ({ name, commit }: Release, output: Output): Promise<string> => {
  const args = ['versions', 'upload', '--tag', commit, '--message', `Release of ${commit}`];
  const { version, text } = await runWrangler({ environment: name, args });
  if (version === null) throw new Error('wrangler uploaded a version, and named none.');
  output.say(`${version} is uploaded: ${commit}`);
  demandStartup(text, output);
  return version;
};

const goBack = async (
  { name, environment, commit }: Release,
  before: AskedVersion,
  share: number,
  illness: string,
  output: Output,
): Promise<never> => {
  await splitRequests(name, [{ version: before.id, percentage: 100 }], `${commit} is not ready`, output);
  const after = await findIllness(environment, before);
  throw new UserError({
    what: `The release was taken back: ${commit} is not ready. ${before.id} answers all requests again.`,
    why: `At ${share} %: ${illness}.${after === null ? '' : ` Nor is the version before ready any more: ${after}.`}`,
    todo: 'Find out in the log of that version (wrangler tail), mend it, and release the new commit.',
  });
};
