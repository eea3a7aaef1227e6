import { InvalidCredentialError } from './credential-errors.ts';
import { viewerOfToken } from './token.ts';
import type { TokenSettings } from './token-signature.ts';
import type { Viewer } from './viewer.ts';

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/**
 * Who a request's credentials say is asking; null when there are none. Throws InvalidCredentialError for a credential
 * that is wrong: a wrong one is never treated as none.
 */
export const viewerOf = async (headers: Headers, settings: TokenSettings): Promise<Viewer | null> => {
  const authorization = headers.get('authorization');
  if (authorization === null) return null;
  const token = bearer.exec(authorization.trim())?.[1];
  if (!token) throw new InvalidCredentialError('The Authorization header is not "Bearer" and a token.');
  return viewerOfToken(token, settings, headers.get('x-organization-id'));
};
