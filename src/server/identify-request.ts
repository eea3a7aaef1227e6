import type { ApiKeys } from '../auth/api-keys.ts';
import { CredentialCheckUnavailableError, InvalidCredentialError } from '../auth/credential-errors.ts';
import { callerOf, claimantOf, viewerOf } from '../auth/identify.ts';
import { isOfPlatform, recordPlatformAccess } from '../auth/platform-access.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { RequestData } from '../data/request-data.ts';
import { limitByCaller, type RequestCounters } from './limits/limit-requests.ts';
import { refusal } from './refusal.ts';
import { credentialSettingsOf, type Settings } from './settings.ts';

const retryAfterSeconds = 5;

const refuseUnauthenticated = (message: string): Response =>
  refusal({ status: 401, code: 'UNAUTHENTICATED', message, headers: { 'WWW-Authenticate': 'Bearer' } });

/** The credential may be good: that it cannot be checked is no fault of the caller. */
const cannotCheck = (failure: CredentialCheckUnavailableError): Response => {
  console.error(JSON.stringify({ message: failure.message, cause: String(failure.cause) }));
  return refusal({
    status: 503,
    code: 'AUTHENTICATION_UNAVAILABLE',
    message: `It cannot be checked at the moment who asks. Ask again in ${retryAfterSeconds} seconds.`,
    headers: { 'Retry-After': String(retryAfterSeconds) },
  });
};

/** The response for credentials that could not be taken. Throws what is a defect of ours. */
const refusalOf = (failure: unknown): Response => {
  if (failure instanceof InvalidCredentialError) return refuseUnauthenticated(failure.message);
  if (failure instanceof CredentialCheckUnavailableError) return cannotCheck(failure);
  throw failure;
};

/**
 * Who asks, null for nobody in development, or the response that refuses the request for what it says of that. Who was
 * recognised is counted before anything is looked up.
 */
export const identifyRequest = async (
  request: Request,
  settings: Settings,
  keys: ApiKeys,
  counters: RequestCounters,
): Promise<Viewer | null | Response> => {
  try {
    const claimant = await claimantOf(request.headers, credentialSettingsOf(settings));
    if (claimant) return (await limitByCaller(callerOf(claimant), counters)) ?? (await viewerOf(claimant, keys));
    if (settings.ENVIRONMENT === 'development') return null;
    return refuseUnauthenticated('Say who asks: send the header "Authorization: Bearer <token>".');
  } catch (failure) {
    return refusalOf(failure);
  }
};

/** The name of a request in logs: Cloudflare's own, where there is one. */
const requestIdOf = ({ headers }: Request): string => headers.get('CF-Ray') ?? crypto.randomUUID();

/** Records the use of a platform role, if it is one; the response that refuses the request when it cannot be recorded. */
export const recordIfOfPlatform = async (
  request: Request,
  viewer: Viewer,
  data: RequestData,
): Promise<Response | null> => {
  if (!isOfPlatform(viewer.role)) return null;
  try {
    await recordPlatformAccess(data, viewer, requestIdOf(request));
    return null;
  } catch (failure) {
    return refusalOf(failure);
  }
};
