import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { persistedExchange } from '@urql/exchange-persisted';
import { introspectionFromSchema, isObjectType } from 'graphql';
import { documentIdOf } from '../../../codegen/document-id.ts';
import { clientSchema } from '../support/client-schema.ts';

/** Types whose objects have no id: they belong to the object that they are asked of. */
const embedded = Object.values(clientSchema.getTypeMap()).filter(
  (type) => isObjectType(type) && type !== clientSchema.getQueryType() && !('id' in type.getFields()),
);

/** urql as an application would set it up, with its normalized cache. */
export const urqlClient = (url: string, send: typeof fetch) =>
  new Client({
    url,
    fetch: send,
    preferGetMethod: 'within-url-limit',
    exchanges: [
      cacheExchange({
        schema: introspectionFromSchema(clientSchema, { descriptions: false }),
        keys: { ...Object.fromEntries(embedded.map(({ name }) => [name, () => null])), Viewer: () => 'viewer' },
        resolvers: { Query: { policies: relayPagination() } },
      }),
      persistedExchange({
        enforcePersistedQueries: true,
        enableForMutation: true,
        generateHash: async (_, document) => documentIdOf(document),
      }),
      fetchExchange,
    ],
  });
