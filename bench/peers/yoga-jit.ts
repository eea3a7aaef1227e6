import { createServer, type IncomingMessage } from 'node:http';
import { useGraphQlJit } from '@envelop/graphql-jit';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { createSchema, createYoga } from 'graphql-yoga';
import { portFrom } from '../servers/node-environment.ts';
import { type Context, loadersOf } from './loaders.ts';
import { begin, readerFor } from './request.ts';
import { resolvers } from './resolvers.ts';
import { documentOf, typeDefinitions } from './type-definitions.ts';

interface NodeContext {
  readonly req: IncomingMessage;
}

/** Yoga keeps parsed and validated documents by itself; its guide names graphql-jit for what is left of the executor. */
const yoga = createYoga<NodeContext, Context>({
  schema: createSchema<NodeContext & Context>({ typeDefs: typeDefinitions, resolvers }),
  context: async ({ req }) => {
    const reader = await readerFor(req);
    return { reader, loaders: loadersOf(reader) };
  },
  plugins: [
    // Yoga's own types of plugins are those of a later envelop.
    useGraphQlJit() as object,
    usePersistedOperations({
      allowArbitraryOperations: true,
      getPersistedOperation: documentOf,
      extractPersistedOperationId: (params) => ('documentId' in params ? String(params.documentId) : null),
    }),
  ],
  healthCheckEndpoint: '/healthz',
  graphiql: false,
  landingPage: false,
  logging: 'error',
});

const server = createServer((request, response) => {
  begin(request, response);
  // Its promise is never rejected: failures are answered.
  void yoga(request, response);
});
server.keepAliveTimeout = 120_000;
server.listen(portFrom(), '127.0.0.1');
