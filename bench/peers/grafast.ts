import { createServer } from 'node:http';
import { makeGrafastSchema } from 'grafast';
import { grafserv } from 'grafserv/node';
import { portFrom } from '../servers/node-environment.ts';
import { interfaces, objects } from './grafast-plans.ts';
import { begin, readerFor } from './request.ts';
import { documentOf, typeDefinitions } from './type-definitions.ts';

const schema = makeGrafastSchema({ typeDefs: typeDefinitions, objects, interfaces });

const served = grafserv({
  schema,
  preset: {
    grafserv: { graphqlPath: '/graphql', graphiql: false, websockets: false },
    grafast: {
      context: async ({ node }) => {
        if (!node) throw new Error('Only requests over HTTP are answered.');
        return { reader: await readerFor(node.req) };
      },
    },
    plugins: [
      {
        name: 'PersistedDocuments',
        grafserv: {
          middleware: {
            processGraphQLRequestBody: (next, { body }) => {
              // The body is what a client sent, whatever its type says.
              const sent = body as { documentId?: string; query?: unknown };
              if (sent.documentId !== undefined) sent.query = documentOf(sent.documentId);
              return next();
            },
          },
        },
      },
    ],
  },
});

const handle = served.createHandler();

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.end('ok');
    return;
  }
  begin(request, response);
  handle(request, response);
});
server.keepAliveTimeout = 120_000;
server.listen(portFrom(), '127.0.0.1');
