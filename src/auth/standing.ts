import { tableOfIdentifier } from '../../schema/identifiers.ts';
import { isOfPlatform } from './platform-access.ts';
import type { Viewer } from './viewer.ts';
import { requiredOwner } from './visibility.ts';

/**
 * What is stored of one who acts, whatever its credential says. Statuses and roles are text: one that this release does
 * not know lets nobody in.
 */
export interface Standing {
  /** The status of the organization; null when there is none. */
  readonly organization: string | null;
  /** Its time zone, which says what day it is there, by its name in the IANA database; null when there is no organization. */
  readonly timeZone: string | null;
  /** Null when the organization has no such user, and for an API key. */
  readonly user:
    | (Pick<Viewer, 'producerId' | 'carrierId' | 'insuredId'> & {
        readonly status: string;
        readonly role: string;
        /** Tokens that were issued before are refused. */
        readonly notBefore: Date | null;
      })
    | null;
  /** The status of the agency that the credential names; null when it names none that is there. */
  readonly producer: string | null;
}

const askAdministrator = 'Ask an administrator of the organization.';

/** A token that does not say when it was issued may be older than any change. */
const isStale = ({ issuedAt }: Viewer, notBefore: Date | null): boolean =>
  notBefore !== null && (issuedAt === undefined || issuedAt < notBefore);

const refusalOfUser = (viewer: Viewer, { user }: Standing): string | null => {
  if (user === null) return `The organization has no such user. ${askAdministrator}`;
  if (user.status !== 'active') return `The user is ${user.status}. ${askAdministrator}`;
  if (isStale(viewer, user.notBefore)) return 'The token was issued before the user was changed. Get a new one.';
  const owner = requiredOwner(viewer.role);
  if (user.role === viewer.role && (owner === null || user[owner] === viewer[owner])) return null;
  return 'The role of the user, or whose rows it sees, is another one now. Get a new token.';
};

/** Why a viewer may not act, or not any more, by what is stored of it; null when it may. */
export const refusalOf = (viewer: Viewer, standing: Standing): string | null => {
  const { organization, producer } = standing;
  if (organization === null) return `There is no organization ${viewer.orgId}.`;
  // The platform's own have no row, and enter an organization of any status: to reopen it, or for what is kept of it.
  if (isOfPlatform(viewer.role)) return null;
  // A suspended one writes no new business, but its policies and claims go on: its people still see them.
  if (organization !== 'active' && organization !== 'suspended') return 'The organization is closed.';
  const isApiKey = tableOfIdentifier(viewer.userId) === 'apiKeys';
  const refusal = isApiKey ? null : refusalOfUser(viewer, standing);
  if (refusal !== null || requiredOwner(viewer.role) !== 'producerId' || producer === 'active') return refusal;
  return `The agency is ${producer ?? 'not there'}. ${askAdministrator}`;
};
