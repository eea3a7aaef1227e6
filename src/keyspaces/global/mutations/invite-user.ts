import { userRole } from '../../../../schema/global/enums.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { changedRow, defineMutation, isRefusal } from '../../../graphql/mutation/index.ts';
import { EmailTaken, PersonRequired, RoleNeedsOwner, RoleTooHigh } from '../access/access-refusals.ts';
import { emailInput } from '../access/email-input.ts';
import { makerAway } from '../access/giver.ts';
import { ownerInput, ownerOfRole } from '../access/owner-of-role.ts';
import { emailTaken, writeEmail } from '../access/user-guards.ts';
import { UserRole } from '../user-role.ts';

defineMutation('inviteUser', {
  keyspace: 'global',
  description:
    'Adds a user to the organization, who may act as soon as the issuer of tokens knows them. The administrator of an agency adds those of the own agency.',
  roles: ['org_admin', 'agency_admin'],
  refusals: [EmailTaken, RoleNeedsOwner, RoleTooHigh, PersonRequired],
  input: (t) => ({
    name: t.text('The full name.', { max: 200 }),
    email: emailInput(t, 'The e-mail address, unique in the organization.'),
    role: t.oneOf(UserRole, userRole, 'What the user may do: at most what the viewer may.'),
    ...ownerInput(t),
  }),
  changed: { user: changedRow('users', 'The user, who may act at once.') },
  prepare: async ({ role, producerId, carrierId, insuredId }, context) => {
    const away = await makerAway(context);
    if (away) return away;
    const owner = await ownerOfRole(context, role, { producerId, carrierId, insuredId });
    return isRefusal(owner) ? owner : { owner };
  },
  change: async (transaction, { name, email, role }, { owner }) => {
    const id = transaction.newId(identifierPrefixes.users);
    const row = { id, name, email, role, ...owner, status: 'active' } as const;
    const refusal =
      (await emailTaken(transaction, email, null)) ?? (await writeEmail(() => transaction.insert('users', [row])));
    return refusal ?? { changed: { user: id } };
  },
});
