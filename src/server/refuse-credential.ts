import { CredentialCheckUnavailableError, InvalidCredentialError } from '../auth/credential-errors.ts';
import { refusal } from './refusal.ts';

const retryAfterSeconds = 5;

/** Refuses a request that does not say who asks, or says it wrongly. */
export const refuseUnauthenticated = (message: string): Response =>
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
export const refuseCredential = (failure: unknown): Response => {
  if (failure instanceof InvalidCredentialError) return refuseUnauthenticated(failure.message);
  if (failure instanceof CredentialCheckUnavailableError) return cannotCheck(failure);
  throw failure;
};
