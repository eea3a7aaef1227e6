import type { KeyEnvironment } from './api-key.ts';
import type { ApiKeys } from './api-keys.ts';
import { isCanonicalBase64url } from './base64url.ts';
import { bearerCredential } from './bearer.ts';
import { InvalidCredentialError } from './credential-errors.ts';
import { type TokenSettings, viewerOfToken } from './token.ts';
import type { Viewer } from './viewer.ts';
import { viewerOfApiKey } from './viewer-of-key.ts';

/** What credentials are checked against. */
export interface CredentialSettings {
  readonly tokens: TokenSettings;
  /** Which API keys open something here. */
  readonly keyEnvironment: KeyEnvironment;
}

const apiKey = /^oi_/;
const token = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** A token has one spelling: the bytes of its parts could be written in others, by bits that decoders skip. */
const checkSpelling = (credential: string): void => {
  if (credential.split('.').every(isCanonicalBase64url)) return;
  throw new InvalidCredentialError('The token is damaged: a part of it is not base64url. Copy all of it again.');
};

/**
 * Who a request's credentials say is asking; null when there are none. Throws InvalidCredentialError for a credential
 * that is wrong: a wrong one is never treated as none.
 */
export const viewerOf = async (
  headers: Headers,
  { tokens, keyEnvironment }: CredentialSettings,
  keys: ApiKeys,
): Promise<Viewer | null> => {
  const credential = bearerCredential(headers);
  if (credential === null) return null;
  if (apiKey.test(credential)) return viewerOfApiKey(credential, keyEnvironment, keys);
  if (token.test(credential)) {
    checkSpelling(credential);
    return viewerOfToken(credential, tokens, headers.get('x-organization-id'));
  }
  throw new InvalidCredentialError('The Authorization header is not "Bearer" and a token or an API key.');
};
