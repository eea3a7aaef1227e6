import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { isKey, personOf } from '../../../auth/viewer.ts';
import {
  changedRow,
  defineMutation,
  invalidInput,
  invalidTransition,
  notFound,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { PersonRequired, RoleTooHigh } from '../access/access-refusals.ts';
import { newKey } from '../access/api-key-terms.ts';
import { makerAway, suspendedMeanwhile } from '../access/giver.ts';
import { keepForAnswer, shownOnce } from '../access/issued-secrets.ts';
import { roleTooHigh } from '../access/owner-of-role.ts';
import { keyStatus, keySteps } from '../rules/key-lifecycle.ts';

const columns = ['version', 'name', 'role', 'producerId', 'carrierId', 'scopes', 'expiresAt', 'revokedAt'] as const;

defineMutation('rotateApiKey', {
  keyspace: 'global',
  description:
    'Replaces an API key by another one with the same name, role and scopes. The old one may stay valid for some time, so that its holder can change over. A key rotates itself alone, and only while its maker may act; whoever rotates a key answers for the new one.',
  roles: ['org_admin', 'agency_admin'],
  refusals: [RoleTooHigh, PersonRequired],
  input: (t) => ({
    apiKeyId: t.id('apiKeys', 'The key that is replaced.'),
    expectedVersion: t.version('key'),
    validUntil: t.optional(t.moment('Until when the old one stays valid. Without it, it is revoked at once.')),
  }),
  changed: {
    apiKey: changedRow('apiKeys', 'The new key, without its text.'),
    replaced: changedRow('apiKeys', 'The old key with its end.'),
    secret: shownOnce('The text of the new key. Null when it was shown before.'),
  },
  prepare: async ({ apiKeyId, validUntil }, context) => {
    const { viewer, now, data } = context;
    if (isKey(viewer) && viewer.userId !== apiKeyId) return refuse(PersonRequired, ['apiKeyId']);
    if (validUntil && validUntil <= now) return invalidInput('must lie in the future', 'validUntil');
    return (await makerAway(context)) ?? { ...(await newKey(context)), data };
  },
  change: async (transaction, { apiKeyId, expectedVersion, validUntil }, { secret, stored, data }, { viewer }) => {
    const suspended = await suspendedMeanwhile(transaction, viewer);
    if (suspended) return suspended;
    const old = await transaction.lock('apiKeys', apiKeyId, columns);
    if (!old) return notFound(apiKeyId, 'apiKeyId');
    const { name, role, producerId, carrierId, scopes, expiresAt } = old;
    const refusal =
      staleVersion(old, expectedVersion) ??
      invalidTransition(keySteps, keyStatus(old), 'revoked', 'apiKeyId') ??
      roleTooHigh({ viewer }, role, 'apiKeyId');
    if (refusal) return refusal;
    // A key that ends earlier by itself is given no more time.
    const until = validUntil && expiresAt && expiresAt < validUntil ? expiresAt : validUntil;
    await transaction.set('apiKeys', apiKeyId, until ? { expiresAt: until } : { revokedAt: transaction.now });
    const id = transaction.newId(identifierPrefixes.apiKeys);
    const createdById = personOf(viewer);
    await transaction.insert('apiKeys', [
      { id, name, role, producerId, carrierId, scopes, expiresAt, createdById, ...stored },
    ]);
    keepForAnswer(data, id, secret);
    return { changed: { apiKey: id, replaced: apiKeyId, secret: id } };
  },
});
