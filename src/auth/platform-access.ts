import { auditEntryPrefix } from '../../schema/identifiers.ts';
import type { RequestData } from '../data/request-data.ts';
import { CredentialCheckUnavailableError } from './credential-errors.ts';
import { platformRoles } from './permissions.ts';
import type { Role, Viewer } from './viewer.ts';

/** Whether a role belongs to no organization, and names the one that it works in with each request. */
export const isOfPlatform = (role: Role): boolean => platformRoles.some((platformRole) => platformRole === role);

/**
 * Records that somebody from outside works in an organization, before anything of it is shown. Throws
 * CredentialCheckUnavailableError when it cannot be recorded: then nothing is.
 */
export const recordPlatformAccess = async (data: RequestData, viewer: Viewer, requestId: string): Promise<void> => {
  const { userId, orgId, role } = viewer;
  const entry = {
    id: data.newId(auditEntryPrefix),
    actorId: userId,
    action: 'organization.entered',
    entityId: orgId,
    // Of no column of an organization, by which it would be named when it is shown: so it is named as the graph names it.
    after: { role: role.toUpperCase() },
    requestId,
  };
  try {
    await data.writeFor('global', orgId, (transaction) => transaction.insertOnce('globalAuditEntries', [entry]));
  } catch (failure) {
    throw new CredentialCheckUnavailableError('The use of a platform role cannot be recorded.', { cause: failure });
  }
};
