import type { OwnDocument } from '../../graphql/context.ts';
import { costRate, requestRate } from './limits.ts';

/** The quotas of a caller, and what is left of them: draft-ietf-httpapi-ratelimit-headers-11. */
export const policyField = 'RateLimit-Policy';
export const remainingField = 'RateLimit';

/** A quota, as `RateLimit-Policy` names it. Requests are the unit where none is said. */
const policyOf = ({ name, maximum, periodSeconds }: { name: string; maximum: number; periodSeconds: number }): string =>
  `"${name}";q=${maximum};w=${periodSeconds}`;

/** The fields of an answer that refuses a request above a rate: nothing is left of it until the period is over. */
export const exhausted = (rate: { name: string; maximum: number; periodSeconds: number }): Record<string, string> => ({
  [policyField]: policyOf(rate),
  [remainingField]: `"${rate.name}";r=0;t=${rate.periodSeconds}`,
});

/**
 * Adds what a caller is given to an answer, and of the cost of an API key's own documents what is left. How many requests are
 * left, Cloudflare's counters do not tell.
 */
export const addRateLimits = (headers: Headers, own: OwnDocument | null): void => {
  // A unit of our own, for which the draft has no name.
  const cost = own ? `, ${policyOf(costRate)};qu="objects"` : '';
  headers.set(policyField, `${policyOf(requestRate)}${cost}`);
  if (!own?.taken) return;
  const { remaining, waitSeconds } = own.taken;
  // It fills up all the time: a second later there is more, and after a refusal enough.
  headers.set(remainingField, `"${costRate.name}";r=${remaining};t=${Math.max(1, waitSeconds)}`);
};
