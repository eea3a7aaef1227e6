import { BoundedCache } from '../data/bounded-cache.ts';
import { memoizeWeakly } from '../data/memoize.ts';
import { keySetOf } from './key-set.ts';
import type { TokenSettings } from './token.ts';

/** How long a token that was found right is taken for right, in milliseconds. Whether its holder may still act is asked each time. */
const rememberedMs = 60_000;

/** Tokens that an isolate remembers. */
const most = 1_000;

interface Remembered<Claims> {
  readonly claims: Claims;
  readonly untilMs: number;
}

/** How often the keys were fetched by which tokens are checked: what older ones vouched for counts no more. */
const fetchesOf = ({ key }: TokenSettings): number => ('secret' in key ? 0 : keySetOf(key.keySetUrl).fetches);

/**
 * Remembers what tokens claim: a signature takes longer to check than most of what is asked with it. A token is forgotten
 * when it expires, when keys were fetched anew, and in any case after a minute.
 */
export const rememberClaims = <Claims extends { readonly exp: number }>(
  check: (token: string, settings: TokenSettings) => Promise<Claims>,
): typeof check => {
  // The same token is right for one Worker or key and wrong for another.
  const cacheOf = memoizeWeakly((_settings: TokenSettings) => new BoundedCache<Remembered<Claims>>(most));
  return async (token, settings) => {
    const cache = cacheOf(settings);
    const name = `${fetchesOf(settings)} ${token}`;
    const known = cache.get(name);
    if (known && Date.now() < known.untilMs) return known.claims;
    const claims = await check(token, settings);
    cache.set(name, { claims, untilMs: Math.min(Date.now() + rememberedMs, claims.exp * 1_000) });
    return claims;
  };
};
