import { userRole } from '../../../../schema/global/enums.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { isKey } from '../../../auth/viewer.ts';
import { changedRow, defineMutation, invalidInput, isRefusal, refuse } from '../../../graphql/mutation/index.ts';
import { PersonRequired, RoleNeedsOwner, RoleTooHigh } from '../access/access-refusals.ts';
import { newKey, scopesInput, scopesRefusal } from '../access/api-key-terms.ts';
import { suspendedMeanwhile } from '../access/giver.ts';
import { keepForAnswer, shownOnce } from '../access/issued-secrets.ts';
import { ownerInput, ownerOfRole } from '../access/owner-of-role.ts';
import { UserRole } from '../user-role.ts';

defineMutation('createApiKey', {
  keyspace: 'global',
  description:
    'Makes an API key. Its text is in this answer alone: only a hash of it is stored, and asking again with the same key of idempotency does not show it. People make keys: a key makes no other one.',
  roles: ['org_admin', 'agency_admin'],
  refusals: [RoleTooHigh, RoleNeedsOwner, PersonRequired],
  input: (t) => {
    const { producerId, carrierId } = ownerInput(t);
    return {
      name: t.text('What it is for, in words.', { max: 200 }),
      role: t.oneOf(UserRole, userRole, 'What its holder may do: at most what the viewer may.'),
      producerId,
      carrierId,
      scopes: scopesInput(t),
      expiresAt: t.optional(t.moment('When it ceases to open anything. Without it, when it is revoked.')),
    };
  },
  changed: {
    apiKey: changedRow('apiKeys', 'The key, without its text.'),
    secret: shownOnce('The text of the key. Null when it was shown before.'),
  },
  prepare: async ({ role, producerId, carrierId, scopes, expiresAt }, context) => {
    if (isKey(context.viewer)) return refuse(PersonRequired, []);
    if (role === 'policyholder') return invalidInput('must be a role that keys are made for', 'role');
    if (expiresAt && expiresAt <= context.now) return invalidInput('must lie in the future', 'expiresAt');
    const owner = await ownerOfRole(context, role, { producerId, carrierId, insuredId: null });
    if (isRefusal(owner)) return owner;
    return scopesRefusal(scopes) ?? { ...(await newKey(context)), owner, data: context.data };
  },
  change: async (transaction, { name, role, scopes, expiresAt }, { secret, stored, owner, data }, { viewer }) => {
    const refusal = await suspendedMeanwhile(transaction, viewer);
    if (refusal) return refusal;
    const id = transaction.newId(identifierPrefixes.apiKeys);
    const { producerId, carrierId } = owner;
    const createdById = viewer.userId;
    await transaction.insert('apiKeys', [
      { id, name, role, producerId, carrierId, scopes, expiresAt, createdById, ...stored },
    ]);
    keepForAnswer(data, id, secret);
    return { changed: { apiKey: id, secret: id } };
  },
});
