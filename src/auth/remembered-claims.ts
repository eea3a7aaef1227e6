import { BoundedCache } from '../data/bounded-cache.ts';
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

/** By what tokens are checked, as text: the same token is right for one Worker or key and wrong for another. */
const nameOf = ({ issuer, audience, key }: TokenSettings): string => {
  const keys = 'secret' in key ? key.secret : `${key.keySetUrl} ${keySetOf(key.keySetUrl).fetches}`;
  return JSON.stringify([issuer, audience, keys]);
};

/**
 * Remembers what tokens claim: a signature takes longer to check than most of what is asked with it. A token is forgotten
 * when it expires, when keys were fetched anew, and in any case after a minute.
 */
export const rememberClaims = <Claims extends { readonly exp: number }>(
  check: (token: string, settings: TokenSettings) => Promise<Claims>,
): typeof check => {
  const cache = new BoundedCache<Remembered<Claims>>(most);
  return async (token, settings) => {
    const name = `${nameOf(settings)} ${token}`;
    const known = cache.get(name);
    if (known && Date.now() < known.untilMs) return known.claims;
    const claims = await check(token, settings);
    cache.set(name, { claims, untilMs: Math.min(Date.now() + rememberedMs, claims.exp * 1_000) });
    return claims;
  };
};
