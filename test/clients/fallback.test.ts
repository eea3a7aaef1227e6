import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { describe, expect, test } from 'vitest';
import { productionWorker } from './support/production-worker.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One that no client ever persisted. */
const document = gql`query NeverPersisted { viewer { role } }`;

/** What came of it: the data, or the codes of the errors. */
interface Asked {
  readonly data: unknown;
  readonly codes: unknown[];
}

/** Clients as their libraries set them up for persisted documents that a server may not know yet. */
const libraries: Record<string, (url: string, send: typeof fetch) => () => Promise<Asked>> = {
  'Apollo Client': (url, send) => {
    const link = ApolloLink.from([new PersistedQueryLink({ sha256 }), new HttpLink({ uri: url, fetch: send })]);
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    return async () => {
      const { data, error } = await client.query({ query: document, errorPolicy: 'all' });
      const errors = error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
      return { data, codes: errors.map(({ extensions }) => extensions.code) };
    };
  },
  urql: (url, send) => {
    const client = new Client({
      url,
      fetch: send,
      preferGetMethod: false,
      exchanges: [persistedExchange({ preferGetForPersistedQueries: false }), fetchExchange],
    });
    return async () => {
      const { data, error } = await client.query(document, {});
      return { data, codes: error?.graphQLErrors.map(({ extensions }) => extensions.code) ?? [] };
    };
  },
};

describe.each(Object.entries(libraries))('%s', (_, makeClient) => {
  describe('where texts are taken', () => {
    const { clientOf } = productionWorker(makeClient, { ARBITRARY_DOCUMENTS: 'allow' });

    test('sends the text of a document whose id is not known', async () => {
      const { client, sent } = await clientOf('ADJUSTER');
      expect(await client()).toMatchObject({ data: { viewer: { role: 'ADJUSTER' } }, codes: [] });
      expect(sent).toEqual([expect.stringMatching(/^[\da-f]{64}$/), expect.stringContaining('NeverPersisted')]);
    });
  });

  describe('where persisted documents alone are answered', () => {
    const { clientOf } = productionWorker(makeClient);

    test('is told so when it has sent the text', async () => {
      const { client, sent } = await clientOf('ADJUSTER');
      const { data, codes } = await client();
      expect(data ?? null).toBeNull();
      expect(codes).toEqual(['PERSISTED_QUERY_REQUIRED']);
      expect(sent).toHaveLength(2);
    });
  });
});
