import { eq } from 'drizzle-orm';
import { authorityAssignments } from '../../../../schema/global/tables/index.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { changedRow, defineMutation, invalidInput, notFound, refuse } from '../../../graphql/mutation/index.ts';
import { PersonRequired } from '../access/access-refusals.ts';
import { makerAway } from '../access/giver.ts';
import { isOwn } from '../authority/own-authority.ts';
import { SelfAssignment } from '../refusals.ts';

/** Who decides something by a profile. */
const deciders: readonly string[] = ['underwriter', 'adjuster', 'finance_analyst', 'org_admin'];

defineMutation('assignAuthority', {
  keyspace: 'global',
  description:
    'Gives a user a profile of authority. A user has one at a time: the one held before is revoked with it. Nobody assigns authority to themselves.',
  roles: ['org_admin'],
  refusals: [SelfAssignment, PersonRequired],
  input: (t) => ({
    userId: t.id('users', 'Who gets it: an underwriter, an adjuster, an analyst of finance or an administrator.'),
    profileId: t.id('authorityProfiles', 'The profile.'),
  }),
  changed: {
    assignment: changedRow('authorityAssignments', 'The assignment, which holds from now on.'),
    user: changedRow('users', 'Who holds it.'),
  },
  prepare: async (_, context) => (await makerAway(context)) ?? {},
  change: async (transaction, { userId, profileId }, _, { viewer }) => {
    if (isOwn(viewer, userId)) return refuse(SelfAssignment, ['userId']);
    const user = await transaction.lock('users', userId, ['role', 'status']);
    if (!user) return notFound(userId, 'userId');
    if (!deciders.includes(user.role)) return invalidInput('must be somebody who decides by authority', 'userId');
    if (user.status !== 'active') return invalidInput('must be a user who is active', 'userId');
    const profile = await transaction.lock('authorityProfiles', profileId, ['id']);
    if (!profile) return notFound(profileId, 'profileId');
    // The user is locked, and whoever assigns or revokes locks them first: no other assignment comes.
    const [held] = await transaction.read(
      'authorityAssignments',
      ['id'],
      eq(authorityAssignments.activeUserId, userId),
    );
    const now = transaction.now;
    if (held) {
      await transaction.lock('authorityAssignments', held.id, ['activeUserId', 'revokedAt']);
      await transaction.set('authorityAssignments', held.id, { activeUserId: null, revokedAt: now });
    }
    const id = transaction.newId(identifierPrefixes.authorityAssignments);
    await transaction.insert('authorityAssignments', [
      { id, userId, profileId, activeUserId: userId, assignedAt: now },
    ]);
    return { changed: { assignment: id, user: userId } };
  },
});
