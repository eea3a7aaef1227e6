import {
  changedRow,
  changedRows,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { LastAdmin, RoleTooHigh } from '../access/access-refusals.ts';
import { keysInForce, revokeAll } from '../access/keys-of-maker.ts';
import { roleTooHigh } from '../access/owner-of-role.ts';
import { administratorsOf, lastAdministrator } from '../access/user-guards.ts';
import { activityTransitions } from '../rules/lifecycles.ts';

defineMutation('suspendUser', {
  keyspace: 'global',
  description:
    'Stops a user for the time being. Tokens that were issued before are refused from now on, everywhere within a minute. API keys that the user has made serve integrations and outlive their maker: the answer shows those in force, and `revokeKeys` revokes them.',
  roles: ['org_admin', 'agency_admin'],
  refusals: [LastAdmin, RoleTooHigh],
  input: (t) => ({
    userId: t.id('users', 'The user.'),
    expectedVersion: t.version('user'),
    reason: t.text('Why, for the audit entry.'),
    revokeKeys: t.optional(
      t.flag('Whether the API keys that the user has made are revoked with it. Without it they stay in force.'),
    ),
  }),
  changed: {
    user: changedRow('users', 'The user, suspended.'),
    apiKeys: changedRows(
      'apiKeys',
      'The API keys that the user has made and that were in force. `revokedAt` says whether they still are: whoever holds one still acts by it.',
    ),
  },
  prepare: async (_, context) => ({ administrators: await administratorsOf(context) }),
  change: async (transaction, input, { administrators }, { viewer }) => {
    const { userId, expectedVersion, reason, revokeKeys } = input;
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
    const keys = await keysInForce(transaction, userId);
    if (revokeKeys) await revokeAll(transaction, keys);
    return { changed: { user: userId, apiKeys: keys } };
  },
});
