import { userRole } from '../../../../schema/global/enums.ts';
import { changedRow, defineMutation, isRefusal, notFound, staleVersion } from '../../../graphql/mutation/index.ts';
import { LastAdmin, PersonRequired, RoleNeedsOwner, RoleTooHigh } from '../access/access-refusals.ts';
import { makerAway } from '../access/giver.ts';
import { ownerInput, ownerOfRole, roleTooHigh } from '../access/owner-of-role.ts';
import { administratorsOf, lastAdministrator } from '../access/user-guards.ts';
import { UserRole } from '../user-role.ts';

defineMutation('changeUserRole', {
  keyspace: 'global',
  description:
    'Gives a user another role, or the rows of another owner. Tokens that were issued before are refused from now on, everywhere within a minute.',
  roles: ['org_admin', 'agency_admin'],
  refusals: [LastAdmin, RoleNeedsOwner, RoleTooHigh, PersonRequired],
  input: (t) => ({
    userId: t.id('users', 'The user.'),
    expectedVersion: t.version('user'),
    role: t.oneOf(UserRole, userRole, 'What the user may do from now on: at most what the viewer may.'),
    ...ownerInput(t),
    reason: t.text('Why, for the audit entry.'),
  }),
  changed: { user: changedRow('users', 'The user in the new role.') },
  prepare: async ({ userId, role, producerId, carrierId, insuredId }, context) => {
    // Whether the user is there comes first: nothing else is said about one who is not.
    const seen = await context.globalDb.query.users.findFirst({ where: { id: userId }, columns: { id: true } });
    if (!seen) return notFound(userId, 'userId');
    const away = await makerAway(context);
    if (away) return away;
    const owner = await ownerOfRole(context, role, { producerId, carrierId, insuredId });
    return isRefusal(owner) ? owner : { owner, administrators: await administratorsOf(context) };
  },
  change: async (transaction, { userId, expectedVersion, role, reason }, { owner, administrators }, { viewer }) => {
    const isLast = role === 'org_admin' ? null : await lastAdministrator(transaction, userId, administrators);
    const columns = ['version', 'role', 'producerId', 'carrierId', 'insuredId', 'notBefore'] as const;
    const user = await transaction.lock('users', userId, columns);
    if (!user) return notFound(userId, 'userId');
    const refusal = staleVersion(user, expectedVersion) ?? roleTooHigh({ viewer }, user.role, 'userId') ?? isLast;
    if (refusal) return refusal;
    transaction.because(reason);
    await transaction.set('users', userId, { role, ...owner, notBefore: transaction.now });
    return { changed: { user: userId } };
  },
});
