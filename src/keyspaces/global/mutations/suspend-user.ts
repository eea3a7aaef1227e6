import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { LastAdmin, RoleTooHigh } from '../access/access-refusals.ts';
import { roleTooHigh } from '../access/owner-of-role.ts';
import { administratorsOf, lastAdministrator } from '../access/user-guards.ts';
import { activityTransitions } from '../rules/lifecycles.ts';

defineMutation('suspendUser', {
  keyspace: 'global',
  description:
    'Stops a user for the time being. Tokens that were issued before are refused from now on, everywhere within a minute.',
  roles: ['org_admin', 'agency_admin'],
  refusals: [LastAdmin, RoleTooHigh],
  input: (t) => ({
    userId: t.id('users', 'The user.'),
    expectedVersion: t.version('user'),
    reason: t.text('Why, for the audit entry.'),
  }),
  changed: { user: changedRow('users', 'The user, suspended.') },
  prepare: async (_, context) => ({ administrators: await administratorsOf(context) }),
  change: async (transaction, { userId, expectedVersion, reason }, { administrators }, { viewer }) => {
    const isLast = await lastAdministrator(transaction, userId, administrators);
    const user = await transaction.lock('users', userId, ['version', 'role', 'status', 'notBefore']);
    if (!user) return notFound(userId, 'userId');
    const refusal =
      staleVersion(user, expectedVersion) ??
      roleTooHigh({ viewer }, user.role, 'userId') ??
      invalidTransition(activityTransitions, user.status, 'suspended', 'userId') ??
      isLast;
    if (refusal) return refusal;
    transaction.because(reason);
    await transaction.set('users', userId, { status: 'suspended', notBefore: transaction.now });
    return { changed: { user: userId } };
  },
});
