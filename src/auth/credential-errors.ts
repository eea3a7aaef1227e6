/** A credential that does not say who asks. Its message may be read by the caller. */
export class InvalidCredentialError extends Error {
  override name = 'InvalidCredentialError';
}

/** It cannot be told at the moment whether a credential is good: what it is checked against is out of reach. */
export class CredentialCheckUnavailableError extends Error {
  override name = 'CredentialCheckUnavailableError';
}
