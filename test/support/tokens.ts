import { SignJWT } from 'jose';
import { type DemonstrationUser, demonstrationUsers, type Role } from '../../scripts/seed/people.ts';
import { localAudience, localIssuer } from '../../scripts/support/local-token.ts';
import { testSecret } from './settings.ts';

/** The id under which a user is the viewer. */
export const viewerIdOf = ({ userId }: Pick<DemonstrationUser, 'userId'>): string => userId.replace(/^usr_/, 'vwr_');

/** Claims that a test wants other than a user's own; undefined leaves one out. */
type ClaimChanges = Record<string, unknown>;

/** A token for a user in a role, for an hour unless `changes` or `expires` say otherwise. */
export const tokenFor = (
  role: Role,
  user: DemonstrationUser = demonstrationUsers[role],
  changes: ClaimChanges = {},
  expires = '1h',
): Promise<string> => {
  const claims = {
    role,
    sub: user.userId,
    org: user.organizationId ?? undefined,
    producer: user.producerId,
    carrier: user.carrierId,
    insured: user.insuredId,
    iss: localIssuer,
    aud: localAudience,
    ...changes,
  };
  const token = new SignJWT(claims).setProtectedHeader({ alg: 'HS256' });
  if (!('exp' in changes)) token.setExpirationTime(expires);
  return token.sign(new TextEncoder().encode(testSecret));
};
