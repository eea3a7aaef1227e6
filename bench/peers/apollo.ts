import { createServer } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { portFrom } from '../servers/node-environment.ts';
import { bodyOf } from '../servers/node-http.ts';
import { type Context, loadersOf } from './loaders.ts';
import { begin, readerFor } from './request.ts';
import { resolvers } from './resolvers.ts';
import { documentOf, typeDefinitions } from './type-definitions.ts';

/** Apollo Server keeps parsed and validated documents by itself; what reports to elsewhere is off. */
const apollo = new ApolloServer<Context>({
  typeDefs: typeDefinitions,
  resolvers,
  introspection: false,
  plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginUsageReportingDisabled()],
});
await apollo.start();

/** A request's JSON as Apollo takes it: the text of a persisted document in place of its id. */
const parse = (body: string): unknown => {
  const { documentId, ...asked } = JSON.parse(body);
  return documentId === undefined ? asked : { ...asked, query: documentOf(documentId) };
};

const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.end('ok');
    return;
  }
  begin(request, response);
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: parse(await bodyOf(request)) },
    context: async () => {
      const reader = await readerFor(request);
      return { reader, loaders: loadersOf(reader) };
    },
  });
  response.writeHead(answer.status ?? 200, Object.fromEntries(answer.headers));
  response.end(answer.body.kind === 'complete' ? answer.body.string : '');
});
server.keepAliveTimeout = 120_000;
server.listen(portFrom(), '127.0.0.1');
