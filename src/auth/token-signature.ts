import { type CryptoKey, compactVerify, decodeProtectedHeader, errors } from 'jose';
import { CredentialCheckUnavailableError } from './credential-errors.ts';
import { type KeySet, keySetOf } from './key-set.ts';

/** What signs tokens: a secret that is shared with the issuer, or keys that the issuer publishes at an address. */
export type TokenKey = { readonly secret: string } | { readonly keySetUrl: string };

// A key decides its algorithm, never the token: else a published key could be taken for a shared secret.
const withSecret = { algorithms: ['HS256'] };
const withPublishedKey = { algorithms: ['RS256', 'ES256'] };

/** How many keys a token is tried with that does not say which one signed it. Issuers publish two or three. */
export const maxKeysTried = 5;

/** What was signed by one of several keys; null when it was none of them. */
const signedByOneOf = async (token: string, keys: AsyncIterable<CryptoKey>): Promise<Uint8Array | null> => {
  let tried = 0;
  for await (const key of keys) {
    // Whatever is wrong with one key, such as a modulus that is too short, must not keep the others from being tried.
    const verified = await compactVerify(token, key, withPublishedKey).catch(() => null);
    tried += 1;
    if (verified) return verified.payload;
    if (tried === maxKeysTried) break;
  }
  return null;
};

/** What was signed by a key that fits the token; null when the signature is of no such key. */
const signedByFittingKey = async (token: string, keySet: KeySet): Promise<Uint8Array | null> => {
  try {
    return (await compactVerify(token, keySet.find, withPublishedKey)).payload;
  } catch (failure) {
    if (failure instanceof errors.JWSSignatureVerificationFailed) return null;
    if (failure instanceof errors.JWKSMultipleMatchingKeys) return signedByOneOf(token, failure);
    throw failure;
  }
};

const signedByPublishedKey = async (token: string, keySet: KeySet): Promise<Uint8Array | null> => {
  const payload = await signedByFittingKey(token, keySet);
  // A token that names a key causes a fetch when that key is not known. One that names none may be of a key just as new.
  const namesKey = typeof decodeProtectedHeader(token).kid === 'string';
  if (payload || namesKey || !(await keySet.renew())) return payload;
  return signedByFittingKey(token, keySet);
};

/**
 * What a token's signature vouches for; null when it is damaged or signed with another key. Throws
 * CredentialCheckUnavailableError when the issuer's keys cannot be fetched.
 */
export const signedPayload = async (token: string, key: TokenKey): Promise<Uint8Array | null> => {
  try {
    if ('keySetUrl' in key) return await signedByPublishedKey(token, keySetOf(key.keySetUrl));
    return (await compactVerify(token, new TextEncoder().encode(key.secret), withSecret)).payload;
  } catch (failure) {
    if (failure instanceof CredentialCheckUnavailableError) throw failure;
    return null;
  }
};
