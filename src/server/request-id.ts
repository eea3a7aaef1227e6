import { canHold } from '../../schema/codes.ts';

/** Characters of a request's name, at most: as many as the columns hold that keep it. */
const maxRequestIdLength = 64;

/**
 * The name of a request in logs and audit entries: Cloudflare's own, where there is one. Whoever reaches the Worker past
 * Cloudflare writes what they like there: it is cut, and what could not be stored is no name.
 */
export const requestIdOf = ({ headers }: Request): string => {
  const named = headers.get('CF-Ray')?.slice(0, maxRequestIdLength);
  return named && canHold('globalAuditEntries', 'requestId', named) ? named : crypto.randomUUID();
};
