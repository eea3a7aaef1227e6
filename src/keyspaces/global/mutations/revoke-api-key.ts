import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { keyStatus, keySteps } from '../rules/key-lifecycle.ts';

defineMutation('revokeApiKey', {
  keyspace: 'global',
  description: 'Revokes an API key: from now on it opens nothing, and it never will again.',
  roles: ['org_admin', 'agency_admin'],
  refusals: [],
  input: (t) => ({
    apiKeyId: t.id('apiKeys', 'The key.'),
    expectedVersion: t.version('key'),
    reason: t.text('Why, for the audit entry.'),
  }),
  changed: { apiKey: changedRow('apiKeys', 'The key, revoked.') },
  prepare: async () => ({}),
  change: async (transaction, { apiKeyId, expectedVersion, reason }) => {
    const key = await transaction.lock('apiKeys', apiKeyId, ['version', 'revokedAt']);
    if (!key) return notFound(apiKeyId, 'apiKeyId');
    const refusal =
      staleVersion(key, expectedVersion) ?? invalidTransition(keySteps, keyStatus(key), 'revoked', 'apiKeyId');
    if (refusal) return refusal;
    transaction.because(reason);
    await transaction.set('apiKeys', apiKeyId, { revokedAt: transaction.now });
    return { changed: { apiKey: apiKeyId } };
  },
});
