import * as z from 'zod';
import { InvalidCredentialError } from './credential-errors.ts';

/** The claims of a token by their names; none of them is null. */
export type Claims = Readonly<Record<string, unknown>>;

/** What a token must say of itself to be taken here. */
export interface ExpectedClaims {
  readonly issuer: string;
  readonly audience: string;
}

/** How far the issuer's clock may be from ours. */
const clockToleranceSeconds = 10;

/** The refusal of a token that was not made for us. It does not say what is wrong: that helps only who makes one up. */
export const notForUs = (): InvalidCredentialError =>
  new InvalidCredentialError(
    'The token is not valid here: it was signed with another key, for another audience, or is damaged.',
  );

/** The claims that RFC 7519 gives a meaning (section 4.1). An audience may be one or several. */
const registered = z.object({
  iss: z.string(),
  aud: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
  exp: z.number(),
  nbf: z.number().optional(),
});

/** A claim that is null is absent: issuers print those that have no value so. */
const withoutNulls = (claims: Claims): Claims =>
  Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));

const object = z.record(z.string(), z.unknown());

const claimsIn = (payload: Uint8Array): Claims => {
  try {
    return object.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)));
  } catch {
    throw notForUs();
  }
};

/**
 * The claims in a payload whose signature is right, when it is for us and of now. Throws InvalidCredentialError when
 * issuer, audience or time are others.
 */
export const acceptedClaims = (payload: Uint8Array, { issuer, audience }: ExpectedClaims, now = Date.now()): Claims => {
  const claims = withoutNulls(claimsIn(payload));
  const parsed = registered.safeParse(claims);
  if (!parsed.success) throw notForUs();
  const { iss, aud, exp, nbf = 0 } = parsed.data;
  if (iss !== issuer || !aud.includes(audience)) throw notForUs();
  const nowSeconds = now / 1_000;
  if (exp + clockToleranceSeconds <= nowSeconds) {
    throw new InvalidCredentialError('The token has expired. Get a new one.');
  }
  if (nbf - clockToleranceSeconds > nowSeconds) {
    throw new InvalidCredentialError(
      'The token is not valid yet: its claim "nbf" is a later moment. Check the clocks.',
    );
  }
  return claims;
};
