import type { StatementLog } from '../data/wire/statement-log.ts';

/**
 * Whether the caller asks for an answer that no cache on the way has kept (RFC 9111, section 5.2.1): `no-cache`, as
 * `fetch` sends it with `cache: 'reload'`, or `max-age=0`, as with `cache: 'no-cache'`.
 */
export const asksForFresh = (headers: Headers): boolean =>
  (headers.get('Cache-Control') ?? '').split(',').some((part) => /^\s*(?:no-cache|max-age\s*=\s*0+)\s*$/i.test(part));

/**
 * What caches between the Worker and the caller may do with an answer. What one viewer sees is nobody else's; what is
 * `never_cached` is not even kept by the caller's own cache.
 */
export const cacheControlOf = (log: StatementLog): string =>
  log.hasRead('never_cached') ? 'private, no-store' : 'private';
