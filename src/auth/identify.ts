import type { KeyEnvironment } from './api-key.ts';
import type { ApiKeys } from './api-keys.ts';
import { bearerCredential } from './bearer.ts';
import { InvalidCredentialError } from './credential-errors.ts';
import { isOfPlatform } from './platform-access.ts';
import { type TokenSettings, viewerOfToken } from './token.ts';
import type { Viewer } from './viewer.ts';
import { hashOfApiKey, viewerOfApiKey } from './viewer-of-key.ts';

/** What credentials are checked against. */
export interface CredentialSettings {
  readonly tokens: TokenSettings;
  /** Which API keys open something here. */
  readonly keyEnvironment: KeyEnvironment;
}

const apiKey = /^oi_/;
const token = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Who a credential names, before anything is looked up: a user, or whoever holds an API key with this hash. */
export type Claimant =
  | { readonly kind: 'user'; readonly viewer: Viewer }
  | { readonly kind: 'apiKey'; readonly hash: string };

/**
 * Who a request's credentials name; null when there are none. Throws InvalidCredentialError for a credential that is
 * wrong: a wrong one is never treated as none.
 */
export const claimantOf = async (
  headers: Headers,
  { tokens, keyEnvironment }: CredentialSettings,
): Promise<Claimant | null> => {
  const credential = bearerCredential(headers);
  if (credential === null) return null;
  if (apiKey.test(credential)) return { kind: 'apiKey', hash: await hashOfApiKey(credential, keyEnvironment) };
  if (token.test(credential)) {
    return { kind: 'user', viewer: await viewerOfToken(credential, tokens, headers.get('x-organization-id')) };
  }
  throw new InvalidCredentialError('The Authorization header is not "Bearer" and a token or an API key.');
};

/** By what the requests of a claimant are counted: it is the same for all tokens of a user, and for no two API keys. */
export const callerOf = (claimant: Claimant): string => {
  if (claimant.kind === 'apiKey') return `key ${claimant.hash}`;
  const { userId, orgId, role } = claimant.viewer;
  // One of the platform names an organization as it likes: to name another one must not begin a new count.
  return isOfPlatform(role) ? `user ${userId}` : `user ${orgId} ${userId}`;
};

/** Who asks. Throws InvalidCredentialError for an API key that is not known or opens nothing any more. */
export const viewerOf = (claimant: Claimant, keys: ApiKeys): Promise<Viewer> =>
  claimant.kind === 'user' ? Promise.resolve(claimant.viewer) : viewerOfApiKey(claimant.hash, keys);
