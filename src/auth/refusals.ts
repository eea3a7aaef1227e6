import { CredentialCheckUnavailableError, InvalidCredentialError } from './credential-errors.ts';

// A browser may show the reason to whichever page asked: it tells nothing but what the page sent.
const readableByAll = { 'Access-Control-Allow-Origin': '*' };

const retryAfterSeconds = 5;

/** Refuses a request that does not say who asks, or says it wrongly. */
export const refuse = (message: string): Response =>
  Response.json(
    { errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] },
    { status: 401, headers: { 'WWW-Authenticate': 'Bearer', ...readableByAll } },
  );

/** The credential may be good: that it cannot be checked is no fault of the caller. */
const cannotCheck = (failure: CredentialCheckUnavailableError): Response => {
  console.error(JSON.stringify({ message: failure.message, cause: String(failure.cause) }));
  const message = `It cannot be checked at the moment who asks. Ask again in ${retryAfterSeconds} seconds.`;
  return Response.json(
    { errors: [{ message, extensions: { code: 'AUTHENTICATION_UNAVAILABLE' } }] },
    { status: 503, headers: { 'Retry-After': String(retryAfterSeconds), ...readableByAll } },
  );
};

/** The response for credentials that could not be taken. Throws what is a defect of ours. */
export const refusalOf = (failure: unknown): Response => {
  if (failure instanceof InvalidCredentialError) return refuse(failure.message);
  if (failure instanceof CredentialCheckUnavailableError) return cannotCheck(failure);
  throw failure;
};
