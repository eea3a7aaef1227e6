import * as z from 'zod';
import { userRole } from '../../schema/global/enums.ts';
import { tableOfIdentifier } from '../../schema/identifiers.ts';
import { isCanonicalBase64url } from './base64url.ts';
import { InvalidCredentialError } from './credential-errors.ts';
import { isOfPlatform } from './platform-access.ts';
import { acceptedClaims, type ExpectedClaims, notForUs } from './registered-claims.ts';
import { rememberClaims } from './remembered-claims.ts';
import { signedPayload, type TokenKey } from './token-signature.ts';
import type { Role, Viewer } from './viewer.ts';
import { requiredOwner } from './visibility.ts';

/** What tokens are checked against. */
export interface TokenSettings extends ExpectedClaims {
  readonly key: TokenKey;
}

const roleNames = Object.keys(userRole).map((role) => role.toUpperCase());

const identifierOf = (table: 'users' | 'organizations' | 'producers' | 'carriers' | 'insureds') =>
  z.string().refine((value) => tableOfIdentifier(value) === table, `is not an id of ${table}`);

const claims = z.object({
  sub: identifierOf('users'),
  exp: z.number(),
  iat: z.number().optional(),
  role: z.string().refine((role) => roleNames.includes(role), `is none of ${roleNames.join(', ')}`),
  org: identifierOf('organizations').optional(),
  producer: identifierOf('producers').optional(),
  carrier: identifierOf('carriers').optional(),
  insured: identifierOf('insureds').optional(),
});

/** Machines and administrators of the platform belong to no organization: they name one with every request. */
const organizationOf = (role: Role, claimed: string | undefined, named: string | null): string => {
  if (!isOfPlatform(role)) {
    if (claimed) return claimed;
    throw new InvalidCredentialError('The token names no organization. Get a new one.');
  }
  if (named !== null && tableOfIdentifier(named) === 'organizations') return named;
  throw new InvalidCredentialError(
    `A token of role ${role.toUpperCase()} works in one organization at a time: name it with the header X-Organization-Id.`,
  );
};

/** A token has one spelling: the bytes of its parts could be written in others, by bits that decoders skip. */
const checkSpelling = (token: string): void => {
  if (token.split('.').every(isCanonicalBase64url)) return;
  throw new InvalidCredentialError('The token is damaged: a part of it is not base64url. Copy all of it again.');
};

const claimsOf = rememberClaims(async (token, settings) => {
  checkSpelling(token);
  const payload = await signedPayload(token, settings.key);
  if (payload === null) throw notForUs();
  const parsed = claims.safeParse(acceptedClaims(payload, settings));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InvalidCredentialError(`The token's claim "${issue?.path.join('.')}" ${issue?.message}. Get a new one.`);
});

/**
 * Who a token says is asking. `namedOrganization` is the one that the request names beside it, for those who belong to
 * none. Throws InvalidCredentialError for a token that is wrong.
 */
export const viewerOfToken = async (
  token: string,
  settings: TokenSettings,
  namedOrganization: string | null,
): Promise<Viewer> => {
  const { sub, iat, role: roleName, org, producer, carrier, insured } = await claimsOf(token, settings);
  // Checked above to be the name of a role.
  const role = roleName.toLowerCase() as Role;
  const viewer: Viewer = {
    userId: sub,
    orgId: organizationOf(role, org, namedOrganization),
    role,
    producerId: producer ?? null,
    carrierId: carrier ?? null,
    insuredId: insured ?? null,
    issuedAt: iat === undefined ? undefined : new Date(iat * 1_000),
  };
  const owner = requiredOwner(role);
  if (owner && viewer[owner] === null) {
    throw new InvalidCredentialError(`A token of role ${roleName} must carry the claim "${owner.replace('Id', '')}".`);
  }
  return viewer;
};
