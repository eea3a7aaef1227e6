import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Environment } from '../../ops/environment.ts';
import { versionHeader, versionLength } from '../../src/server/telemetry/version.ts';
import { isLoopback } from '../cloudflare/credentials.ts';

/** Cloudflare sends a request with it to that version, if it is part of the deployment, even at 0 %. */
const overrideHeader = 'Cloudflare-Workers-Version-Overrides';

const timeoutMs = 10_000;

/** A single failure may be a connection that broke on the way. */
const tries = 3;
const betweenTriesMs = 1_000;

const readyAnswer = z.object({ status: z.string(), keyspaces: z.record(z.string(), z.string()).default({}) });

/** Where an environment's Worker is asked. A double on this machine may stand in for its domain, nothing else. */
const addressOf = ({ host }: Environment): string => {
  const { RELEASE_ADDRESS: instead = '', CLOUDFLARE_API_BASE_URL: api = '' } = process.env;
  return instead !== '' && isLoopback(instead) && isLoopback(api) ? instead : `https://${host}`;
};

/** A version of a Worker that is asked by name. */
export interface AskedVersion {
  readonly id: string;
  /** The tag that its release gave it, which is its commit; null for one that no release has named. */
  readonly tag: string | null;
}

/** Why an answer of `/readyz` is not green, or not of the version that was asked; null when it is. */
const judge = async (response: Response, asked: AskedVersion | null): Promise<string | null> => {
  const answer = readyAnswer.safeParse(await response.json().catch(() => null));
  if (!answer.success) return `/readyz answered ${response.status}, and not as the Worker does`;
  const answering = response.headers.get(versionHeader);
  const expected = (asked?.tag ?? asked?.id)?.slice(0, versionLength);
  if (expected !== undefined && answering !== expected) {
    return `${expected} was asked, and ${answering ?? 'one that does not say its version'} answered`;
  }
  if (response.status === 200 && answer.data.status === 'ready') return null;
  const down = Object.entries(answer.data.keyspaces).flatMap(([keyspace, state]) => (state === 'up' ? [] : [keyspace]));
  return `/readyz answered ${response.status}${down.length > 0 ? `; down: ${down.join(', ')}` : ''}`;
};

const askOnce = async (environment: Environment, version: AskedVersion | null): Promise<string | null> => {
  const headers = version === null ? undefined : { [overrideHeader]: `${environment.worker}="${version.id}"` };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(`${addressOf(environment)}/readyz`, { ...(headers ? { headers } : {}), signal });
    return await judge(response, version);
  } catch (failure) {
    return `/readyz did not answer: ${failure instanceof Error ? failure.message : String(failure)}`;
  }
};

/** Asks a version whether its databases answer, or whichever version answers when none is named. Null, or what is wrong. */
export const findIllness = async (environment: Environment, version: AskedVersion | null): Promise<string | null> => {
  for (let attempt = 1; ; attempt += 1) {
    const illness = await askOnce(environment, version);
    if (illness === null || attempt === tries) return illness;
    await sleep(betweenTriesMs);
  }
};

const betweenChecksMs = 5_000;

/** Looks again and again for so many minutes, at least once. Resolves at the first illness, or with null at the end. */
export const watchHealth = async (look: () => Promise<string | null>, minutes: number): Promise<string | null> => {
  const until = performance.now() + minutes * 60_000;
  for (;;) {
    const illness = await look();
    const leftMs = until - performance.now();
    if (illness !== null || leftMs <= 0) return illness;
    await sleep(Math.min(betweenChecksMs, leftMs));
  }
};
