import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { PersonRequired, RoleTooHigh } from '../access/access-refusals.ts';
import { makerAway } from '../access/giver.ts';
import { roleTooHigh } from '../access/owner-of-role.ts';
import { isOwn } from '../authority/own-authority.ts';
import { SelfAssignment } from '../refusals.ts';
import { activityTransitions } from '../rules/lifecycles.ts';

defineMutation('reactivateUser', {
  keyspace: 'global',
  description:
    'Lets a suspended user act again, with tokens that are issued from now on. Nobody does that for themselves, by an API key that they have made.',
  roles: ['org_admin', 'agency_admin'],
  refusals: [RoleTooHigh, SelfAssignment, PersonRequired],
  input: (t) => ({
    userId: t.id('users', 'The user.'),
    expectedVersion: t.version('user'),
    reason: t.text('Why, for the audit entry.'),
  }),
  changed: { user: changedRow('users', 'The user, who may act again.') },
  // Whoever asks for themselves is told that, under the lock.
  prepare: async ({ userId }, context) => (isOwn(context.viewer, userId) ? null : await makerAway(context)) ?? {},
  change: async (transaction, { userId, expectedVersion, reason }, _, { viewer }) => {
    const user = await transaction.lock('users', userId, ['version', 'role', 'status', 'notBefore']);
    if (!user) return notFound(userId, 'userId');
    const refusal =
      staleVersion(user, expectedVersion) ??
      roleTooHigh({ viewer }, user.role, 'userId') ??
      invalidTransition(activityTransitions, user.status, 'active', 'userId');
    if (refusal) return refusal;
    // A suspended user's own token is refused, and yet a key made by them may still act.
    if (isOwn(viewer, userId)) return refuse(SelfAssignment, ['userId']);
    transaction.because(reason);
    await transaction.set('users', userId, { status: 'active', notBefore: transaction.now });
    return { changed: { user: userId } };
  },
});
