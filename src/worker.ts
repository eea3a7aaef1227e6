import type { Variables } from './data/variables.ts';
import { quoted } from './graphql/errors.ts';
import { type Environment, environmentFrom } from './server/environment.ts';
import { serveGraph } from './server/graphql-server.ts';
import { dataForHealth, health, keyspaceStates, readiness } from './server/health.ts';
import { finishResponse } from './server/http/finish-response.ts';
import { readMethods, refuseMethod } from './server/http/methods.ts';
import { internalError } from './server/internal-error.ts';
import { refusal } from './server/refusal.ts';
import { runScheduled } from './server/scheduled/run-scheduled.ts';
import { schemaEndpoint, serveSchema } from './server/serve-schema.ts';
import { graphqlEndpoint } from './server/yoga.ts';

/** The path of an address, which a request holds in the one spelling that `URL` gives it. */
const pathOf = (address: string): string => /^[^:]+:\/\/[^/]*([^?#]*)/.exec(address)?.[1] ?? '';

const notFound = (path: string): Response =>
  refusal({
    status: 404,
    code: 'BAD_REQUEST',
    message: `There is nothing at ${quoted(path)}. The graph is at ${graphqlEndpoint}.`,
  });

const ready = (environment: Environment, context: ExecutionContext): Promise<Response> => {
  const answered = readiness(() => {
    const data = dataForHealth(environment);
    return keyspaceStates(data).finally(() => context.waitUntil(data.close()));
  }, environment.version);
  // Others wait for what this request finds out, whether or not its caller hangs up.
  context.waitUntil(answered);
  return answered;
};

const route = async (request: Request, variables: Variables, context: ExecutionContext): Promise<Response> => {
  const pathname = pathOf(request.url);
  if (pathname === '/healthz') return refuseMethod(request, readMethods) ?? health();
  const environment = environmentFrom(variables);
  const { settings } = environment;
  if (pathname === graphqlEndpoint) return serveGraph(request, environment, context);
  if (pathname === schemaEndpoint) return serveSchema(request, environment, context);
  if (pathname === '/readyz') return refuseMethod(request, readMethods) ?? ready(environment, context);
  // GraphiQL is a static asset beside the Worker, laid there for development alone.
  if (pathname === '/' && settings.ENVIRONMENT === 'development')
    return Response.redirect(new URL('/graphiql', request.url).href, 302);
  return notFound(pathname);
};

/** The class of the Durable Objects that wrangler.toml binds. */
export { CostMeter } from './server/limits/cost-meter.ts';

export default {
  async fetch(request, variables, context) {
    try {
      return await route(request, variables, context);
    } catch (failure) {
      return finishResponse(request, internalError(failure));
    }
  },

  async scheduled(_event, variables, { tracing }) {
    await runScheduled(environmentFrom(variables), tracing);
  },
} satisfies ExportedHandler<Variables>;
