import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { userRole } from '../../schema/global/enums.ts';
import { tableOfIdentifier } from '../../schema/identifiers.ts';
import type { Role, Viewer } from './viewer.ts';
import { requiredOwner } from './visibility.ts';

/** A credential that does not say who asks. Its message may be read by the caller. */
export class InvalidCredentialError extends Error {
  override name = 'InvalidCredentialError';
}

/** What tokens are checked against. */
export interface TokenSettings {
  /** The shared secret of HS256. */
  readonly secret: string;
  readonly issuer: string;
  readonly audience: string;
}

const roleNames = Object.keys(userRole).map((role) => role.toUpperCase());

const identifierOf = (table: 'users' | 'organizations' | 'producers' | 'carriers' | 'insureds') =>
  z.string().refine((value) => tableOfIdentifier(value) === table, `is not an id of ${table}`);

const claims = z.object({
  sub: identifierOf('users'),
  role: z.string().refine((role) => roleNames.includes(role), `is none of ${roleNames.join(', ')}`),
  org: identifierOf('organizations').optional(),
  producer: identifierOf('producers').optional(),
  carrier: identifierOf('carriers').optional(),
  insured: identifierOf('insureds').optional(),
});

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

const verify = async (token: string, { secret, issuer, audience }: TokenSettings) => {
  try {
    const key = new TextEncoder().encode(secret);
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      issuer,
      audience,
      requiredClaims: ['exp'],
    });
    return payload;
  } catch (failure) {
    const expired = failure instanceof errors.JWTExpired;
    throw new InvalidCredentialError(
      expired
        ? 'The token has expired. Get a new one.'
        : 'The token is not valid here: it was signed with another key, for another audience, or is damaged.',
    );
  }
};

/** Machines and administrators of the platform belong to no organization: they name one with every request. */
const organizationOf = (role: Role, claimed: string | undefined, named: string | null): string => {
  if (role !== 'superadmin' && role !== 'system') {
    if (claimed) return claimed;
    throw new InvalidCredentialError('The token names no organization. Get a new one.');
  }
  if (named !== null && tableOfIdentifier(named) === 'organizations') return named;
  throw new InvalidCredentialError(
    `A token of role ${role.toUpperCase()} works in one organization at a time: name it with the header X-Organization-Id.`,
  );
};

/**
 * Who a request's credentials say is asking; null when there are none. Throws InvalidCredentialError for a credential
 * that is wrong: a wrong one is never treated as none.
 */
export const viewerOf = async (headers: Headers, settings: TokenSettings): Promise<Viewer | null> => {
  const authorization = headers.get('authorization');
  if (authorization === null) return null;
  const token = bearer.exec(authorization.trim())?.[1];
  if (!token) throw new InvalidCredentialError('The Authorization header is not "Bearer" and a token.');
  const parsed = claims.safeParse(await verify(token, settings));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InvalidCredentialError(`The token's claim "${issue?.path.join('.')}" ${issue?.message}. Get a new one.`);
  }
  const { sub, role: roleName, org, producer, carrier, insured } = parsed.data;
  // Checked above to be the name of a role.
  const role = roleName.toLowerCase() as Role;
  const viewer: Viewer = {
    userId: sub,
    orgId: organizationOf(role, org, headers.get('x-organization-id')),
    role,
    producerId: producer ?? null,
    carrierId: carrier ?? null,
    insuredId: insured ?? null,
  };
  const owner = requiredOwner(role);
  if (owner && viewer[owner] === null) {
    throw new InvalidCredentialError(`A token of role ${roleName} must carry the claim "${owner.replace('Id', '')}".`);
  }
  return viewer;
};
