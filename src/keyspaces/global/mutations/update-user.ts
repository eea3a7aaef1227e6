import { changedRow, defineMutation, notFound, staleVersion } from '../../../graphql/mutation/index.ts';
import { EmailTaken, PersonRequired, RoleTooHigh } from '../access/access-refusals.ts';
import { emailInput } from '../access/email-input.ts';
import { makerAway } from '../access/giver.ts';
import { roleTooHigh } from '../access/owner-of-role.ts';
import { emailTaken, writeEmail } from '../access/user-guards.ts';

defineMutation('updateUser', {
  keyspace: 'global',
  description: 'Changes the name or the e-mail address of a user. What the user may do stays as it is.',
  roles: ['org_admin', 'agency_admin'],
  refusals: [EmailTaken, RoleTooHigh, PersonRequired],
  input: (t) => ({
    userId: t.id('users', 'The user.'),
    expectedVersion: t.version('user'),
    name: t.text('The full name.', { max: 200 }),
    email: emailInput(t, 'The e-mail address, unique in the organization.'),
  }),
  changed: { user: changedRow('users', 'The user as it is now.') },
  // Tokens may be issued by the address: whoever changes it lets somebody in.
  prepare: async (_, context) => (await makerAway(context)) ?? {},
  change: async (transaction, { userId, expectedVersion, name, email }, _, { viewer }) => {
    const user = await transaction.lock('users', userId, ['version', 'role', 'name', 'email']);
    if (!user) return notFound(userId, 'userId');
    const refusal =
      staleVersion(user, expectedVersion) ??
      roleTooHigh({ viewer }, user.role, 'userId') ??
      (await emailTaken(transaction, email, userId)) ??
      (await writeEmail(() => transaction.set('users', userId, { name, email })));
    return refusal ?? { changed: { user: userId } };
  },
});
