import { type CompactVerifyGetKey, createRemoteJWKSet, customFetch, errors, type FetchImplementation } from 'jose';
import { memoize } from '../data/memoize.ts';
import { CredentialCheckUnavailableError } from './credential-errors.ts';

/** How the issuer's keys are kept in an isolate. */
interface KeySetTimes {
  /** How long keys are used without asking for them again: a key withdrawn by the issuer is refused after this time. */
  readonly maxAgeMs: number;
  /** How long after a fetch an unknown key id does not cause another: made-up ids must not flood the issuer. */
  readonly cooldownMs: number;
  /** How long after a fetch that failed none is tried. */
  readonly failureCooldownMs: number;
  /** How long one fetch may take, while the request waits. */
  readonly timeoutMs: number;
}

const defaultTimes: KeySetTimes = {
  maxAgeMs: 600_000,
  cooldownMs: 30_000,
  failureCooldownMs: 5_000,
  timeoutMs: 2_000,
};

/** A fetch that leaves the issuer alone for a while after it failed. */
const restingFetch = ({ failureCooldownMs }: KeySetTimes): FetchImplementation => {
  let restsUntil = 0;
  return async (url, options) => {
    if (Date.now() < restsUntil) throw new Error('The last fetch of the keys failed a moment ago.');
    const rest = () => {
      restsUntil = Date.now() + failureCooldownMs;
    };
    try {
      const response = await fetch(url, options);
      if (response.status !== 200) rest();
      return response;
    } catch (failure) {
      rest();
      throw failure;
    }
  };
};

/** The keys that an issuer publishes. */
export interface KeySet {
  /**
   * The key that a token's header names or, where it names none, the only one that fits its algorithm. Throws jose's
   * JWKSMultipleMatchingKeys, which holds the keys, when several do.
   */
  readonly find: CompactVerifyGetKey<CryptoKey>;
  /** Fetches the keys again. False, and no fetch, within the cooldown after the last one. */
  readonly renew: () => Promise<boolean>;
  /** How often they were fetched: what was found right by earlier keys may be wrong by those of now. */
  readonly fetches: number;
}

/** Tells what is the token's own fault from keys that are out of reach. */
const unlessOutOfReach = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  try {
    return await run();
  } catch (failure) {
    if (failure instanceof errors.JWKSNoMatchingKey || failure instanceof errors.JWKSMultipleMatchingKeys) {
      throw failure;
    }
    throw new CredentialCheckUnavailableError('The keys of the tokens cannot be fetched.', { cause: failure });
  }
};

/**
 * The keys at an address, fetched when they are needed and kept between requests. In workerd no request may wait for
 * another's fetch: jose keeps none there, so that requests to a cold isolate fetch the keys each for itself. Throws
 * CredentialCheckUnavailableError when the keys are needed and cannot be had.
 */
const remoteKeySet = (url: string, times: KeySetTimes = defaultTimes): KeySet => {
  const fetchKeys = restingFetch(times);
  let fetches = 0;
  const keys = createRemoteJWKSet(new URL(url), {
    cacheMaxAge: times.maxAgeMs,
    cooldownDuration: times.cooldownMs,
    timeoutDuration: times.timeoutMs,
    [customFetch]: async (...asked) => {
      const response = await fetchKeys(...asked);
      fetches += 1;
      return response;
    },
  });
  return {
    get fetches(): number {
      return fetches;
    },
    // A key id that is null is none, as with claims.
    find: (header, token) => unlessOutOfReach(() => keys({ ...header, kid: header.kid ?? undefined }, token)),
    renew: async () => {
      if (keys.coolingDown) return false;
      await unlessOutOfReach(() => keys.reload());
      return true;
    },
  };
};

/** The key set of an address: one per isolate. */
export const keySetOf = memoize((url: string) => remoteKeySet(url));
