import type { ApiKeys } from '../auth/api-keys.ts';
import { checkStanding } from '../auth/check-standing.ts';
import { CredentialCheckUnavailableError, InvalidCredentialError } from '../auth/credential-errors.ts';
import { callerOf, claimantOf, viewerOf } from '../auth/identify.ts';
import { isOfPlatform, recordPlatformAccess } from '../auth/platform-access.ts';
import type { Viewer } from '../auth/viewer.ts';
import { CallerGoneError } from '../data/guard/errors.ts';
import type { RequestData } from '../data/request-data.ts';
import { log } from '../data/telemetry/log.ts';
import { limitByCaller, type RequestCounters } from './limits/limit-requests.ts';
import { refusal } from './refusal.ts';
import { credentialSettingsOf, type Settings } from './settings.ts';
import { RequestReport } from './telemetry/request-report.ts';

const retryAfterSeconds = 5;

const refuseUnauthenticated = (message: string): Response =>
  refusal({ status: 401, code: 'UNAUTHENTICATED', message, headers: { 'WWW-Authenticate': 'Bearer' } });

/** The credential may be good: that it cannot be checked is no fault of the caller. */
const cannotCheck = (): Response =>
  refusal({
    status: 503,
    code: 'AUTHENTICATION_UNAVAILABLE',
    message: `It cannot be checked at the moment who asks. Ask again in ${retryAfterSeconds} seconds.`,
    headers: { 'Retry-After': String(retryAfterSeconds) },
  });

/** The response for credentials that could not be taken. Throws what is a defect of ours. */
const refusalOf = (failure: unknown): Response => {
  if (failure instanceof InvalidCredentialError) return refuseUnauthenticated(failure.message);
  // Nobody waits for this answer any more, and nothing is wrong.
  if (failure instanceof CallerGoneError) return cannotCheck();
  if (!(failure instanceof CredentialCheckUnavailableError)) throw failure;
  log('error', failure.message, { failure: failure.cause });
  return cannotCheck();
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
    if (claimant) {
      RequestReport.current?.claims(claimant);
      return (await limitByCaller(callerOf(claimant), counters)) ?? (await viewerOf(claimant, keys));
    }
    if (settings.ENVIRONMENT === 'development') return null;
    return refuseUnauthenticated('Say who asks: send the header "Authorization: Bearer <token>".');
  } catch (failure) {
    return refusalOf(failure);
  }
};

/** A viewer who may act. */
interface Admitted {
  /** The time zone of its organization; null while `global` is out of reach and the isolate does not remember it. */
  readonly timeZone: string | null;
}

/**
 * Lets a viewer in who may still act, or gives the response that refuses the request. Records the use of a platform role
 * before anything is shown.
 */
export const admitViewer = async (
  viewer: Viewer,
  data: RequestData,
  requestId: string,
): Promise<Admitted | Response> => {
  try {
    const standing = await checkStanding(viewer, data);
    if (isOfPlatform(viewer.role)) await recordPlatformAccess(data, viewer, requestId);
    return { timeZone: standing?.timeZone ?? null };
  } catch (failure) {
    return refusalOf(failure);
  }
};
