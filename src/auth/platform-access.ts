import { withoutValues } from '../data/guard/errors.ts';
import type { KeyspaceReader } from '../data/wire/domain-clients.ts';
import { TenantTransaction } from '../data/write/tenant-transaction.ts';
import { CredentialCheckUnavailableError } from './credential-errors.ts';
import { platformRoles } from './permissions.ts';
import type { Role, Viewer } from './viewer.ts';

/** Whether a role belongs to no organization, and names the one that it works in with each request. */
export const isOfPlatform = (role: Role): boolean => platformRoles.some((platformRole) => platformRole === role);

/**
 * Records that somebody from outside works in an organization, before anything of it is shown. Throws
 * CredentialCheckUnavailableError when it cannot be recorded: then nothing is.
 */
export const recordPlatformAccess = async (
  global: KeyspaceReader,
  viewer: Viewer,
  requestId: string,
): Promise<void> => {
  const { userId, orgId, role } = viewer;
  try {
    await global.transaction((transaction) =>
      new TenantTransaction(transaction, orgId).audit('global', {
        actorId: userId,
        action: 'organization.entered',
        entityId: orgId,
        after: { role },
        requestId,
      }),
    );
  } catch (failure) {
    const cause = withoutValues(failure);
    throw new CredentialCheckUnavailableError('The use of a platform role cannot be recorded.', { cause });
  }
};
