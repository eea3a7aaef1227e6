import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { CredentialCheckUnavailableError, InvalidCredentialError } from './credential-errors.ts';
import { keySetOf } from './key-set.ts';

/** What tokens are checked against. */
export interface TokenSettings {
  /** The secret that they share with the issuer, or where the issuer publishes its keys. */
  readonly key: { readonly secret: string } | { readonly keySetUrl: string };
  readonly issuer: string;
  readonly audience: string;
}

/** How far the issuer's clock may be from ours. */
const clockToleranceSeconds = 10;

// A key decides its algorithm, never the token: else a published key could be taken for a shared secret.
const secretAlgorithms = ['HS256'];
const keySetAlgorithms = ['RS256', 'ES256'];

const verify = async (token: string, { key, issuer, audience }: TokenSettings): Promise<JWTPayload> => {
  const expected = { issuer, audience, requiredClaims: ['exp'], clockTolerance: clockToleranceSeconds };
  if ('secret' in key) {
    const secret = new TextEncoder().encode(key.secret);
    return (await jwtVerify(token, secret, { ...expected, algorithms: secretAlgorithms })).payload;
  }
  const keySet: JWTVerifyGetKey = keySetOf(key.keySetUrl);
  return (await jwtVerify(token, keySet, { ...expected, algorithms: keySetAlgorithms })).payload;
};

/** The claims of a token whose signature, issuer, audience and time are right. Throws InvalidCredentialError for others. */
export const verifiedClaims = async (token: string, settings: TokenSettings): Promise<JWTPayload> => {
  try {
    return await verify(token, settings);
  } catch (failure) {
    if (failure instanceof CredentialCheckUnavailableError) throw failure;
    const expired = failure instanceof errors.JWTExpired;
    throw new InvalidCredentialError(
      expired
        ? 'The token has expired. Get a new one.'
        : 'The token is not valid here: it was signed with another key, for another audience, or is damaged.',
    );
  }
};
