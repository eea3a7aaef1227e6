import { SignJWT } from 'jose';
import { type DemonstrationUser, demonstrationUsers, type Role } from '../seed/people.ts';

/** The roles that a local token may be made for. */
export const localRoles = Object.keys(demonstrationUsers).filter(isRole);

/** Issuer and audience of local tokens; production has another issuer. */
export const localIssuer = 'openinsure-graph-local';
export const localAudience = 'openinsure-graph';

/** Long enough that a token pasted into a client works for a month. */
const lifetime = '30d';

/** Whether the text names a role, exactly as the platform writes it. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(demonstrationUsers, text);
}

interface Minted {
  readonly secret: string;
  readonly role: Role;
  /** Whose token it is; by default, the demonstration user of the role. */
  readonly user?: DemonstrationUser;
}

/** Signs a token for a user, with the claims that the Worker reads (HS256). */
export async function mintToken({ secret, role, user = demonstrationUsers[role] }: Minted): Promise<string> {
  const { userId, organizationId, producerId, carrierId, insuredId } = user;
  // Claims without a value are omitted: null would be a value.
  const claims = {
    role,
    org: organizationId ?? undefined,
    producer: producerId,
    carrier: carrierId,
    insured: insuredId,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(userId)
    .setIssuer(localIssuer)
    .setAudience(localAudience)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(new TextEncoder().encode(secret));
}
