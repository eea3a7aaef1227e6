import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { documentIdOf } from '../../../codegen/document-id.ts';
import { possibleTypes } from '../support/client-schema.ts';

/** Apollo Client as an application would set it up: its cache knows pages, amounts and the viewer. */
export const apolloClient = (url: string, send: typeof fetch) =>
  new ApolloClient({
    link: ApolloLink.from([
      new PersistedQueryLink({ generateHash: documentIdOf }),
      new HttpLink({ uri: url, fetch: send }),
    ]),
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: {
        Query: { fields: { policies: relayStylePagination(['filter', 'sortBy', 'direction']) } },
        // An amount has no id: what two documents ask of it belongs together.
        Money: { merge: true },
        // There is one, whether a document asks for its id or not.
        Viewer: { keyFields: [] },
      },
    }),
  });
