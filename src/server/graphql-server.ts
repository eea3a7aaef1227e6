import type { DocumentNode } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { keyspaces } from '../../schema/keyspaces.ts';
import { ApiKeys } from '../auth/api-keys.ts';
import { viewerOf } from '../auth/identify.ts';
import { isOfPlatform, recordPlatformAccess } from '../auth/platform-access.ts';
import type { Viewer } from '../auth/viewer.ts';
import { PendingVisibility } from '../auth/visibility.ts';
import { BoundedCache } from '../data/bounded-cache.ts';
import type { KeyspaceSources } from '../data/keyspace-sources.ts';
import { RequestData } from '../data/request-data.ts';
import type { GraphContext } from '../graphql/context.ts';
import { asksForFresh, cacheControlOf } from './cache-control.ts';
import { preflight, withCors } from './cors.ts';
import { anonymousContext, contextOf } from './graph-context.ts';
import { hideSchema } from './limits/hide-schema.ts';
import { limitBody } from './limits/limit-body.ts';
import { limitCost } from './limits/limit-cost.ts';
import { limitDocuments } from './limits/limit-documents.ts';
import { limitRequests, type RequestCounter } from './limits/limit-requests.ts';
import { maskError } from './mask-error.ts';
import { persistedDocuments } from './persisted-documents.ts';
import { refuseCredential, refuseUnauthenticated } from './refuse-credential.ts';
import { reportCosts, serverTiming, statementsHeader } from './report-costs.ts';
import { requireJson } from './require-json.ts';
import { schema } from './schema.ts';
import { allowsArbitraryDocuments, credentialSettingsOf, type Settings, timeoutsOf } from './settings.ts';
import { warnOfBrokenRules } from './warn-of-broken-rules.ts';

/** Where the graph is served. */
export const graphqlEndpoint = '/graphql';

/** Parsed documents, and refusals of others, that an isolate keeps: clients send the same few dozen over and over. */
const maxCachedDocuments = 200;

const yogaFor = (environment: Settings['ENVIRONMENT'], takesText: boolean) =>
  createYoga<GraphContext>({
    schema,
    graphqlEndpoint,
    // GraphiQL is a static page of our own in development; production has none.
    graphiql: false,
    landingPage: false,
    multipart: false,
    // `withCors` is for the responses that Yoga does not make, too.
    cors: false,
    batching: false,
    // Beside a text, which then is what is answered.
    extraParamNames: ['documentId'],
    // `limitBody` has counted.
    maxRequestBodySize: false,
    maskedErrors: { maskError },
    parserAndValidationCache: {
      documentCache: new BoundedCache<DocumentNode>(maxCachedDocuments),
      errorCache: new BoundedCache<Error>(maxCachedDocuments),
    },
    plugins: [
      persistedDocuments(takesText),
      limitDocuments,
      limitCost,
      reportCosts,
      ...(environment === 'production' ? [hideSchema] : []),
    ],
    // `maskError` logs what a caller is not told.
    logging: false,
  });

const yogas = {
  development: { persistedAlone: yogaFor('development', false), anyDocument: yogaFor('development', true) },
  production: { persistedAlone: yogaFor('production', false), anyDocument: yogaFor('production', true) },
};

/** The name of a request in logs: Cloudflare's own, where there is one. */
const requestIdOf = ({ headers }: Request): string => headers.get('CF-Ray') ?? crypto.randomUUID();

/** Who asks, or the response that refuses the credential. */
const identify = async (
  request: Request,
  settings: Settings,
  keys: ApiKeys,
  data: RequestData,
): Promise<Viewer | null | Response> => {
  try {
    const viewer = await viewerOf(request.headers, credentialSettingsOf(settings), keys);
    if (viewer === null && settings.ENVIRONMENT === 'production') {
      return refuseUnauthenticated('Say who asks: send the header "Authorization: Bearer <token>".');
    }
    if (viewer && isOfPlatform(viewer.role)) {
      await recordPlatformAccess(data.clientOf('global'), viewer, requestIdOf(request));
    }
    return viewer;
  } catch (failure) {
    return refuseCredential(failure);
  }
};

const answer = async (
  request: Request,
  settings: Settings,
  sources: KeyspaceSources,
  later: (work: Promise<unknown>) => void,
  counter?: RequestCounter,
): Promise<Response> => {
  if (request.method === 'OPTIONS') return preflight();
  const refused = (await limitRequests(request, counter)) ?? requireJson(request);
  if (refused) return refused;
  const yoga = yogas[settings.ENVIRONMENT][allowsArbitraryDocuments(settings) ? 'anyDocument' : 'persistedAlone'];
  const development = settings.ENVIRONMENT === 'development';
  const visibility = new PendingVisibility();
  const onStatement = development ? warnOfBrokenRules : undefined;
  const data = new RequestData(sources, visibility, { timeouts: timeoutsOf(settings), onStatement });
  if (asksForFresh(request.headers)) data.readFreshFrom(keyspaces);
  const keys = new ApiKeys(() => data.clientOf('global'));
  const showStatements = development && request.headers.get(statementsHeader) === 'show';
  try {
    const viewer = await identify(request, settings, keys, data);
    if (viewer instanceof Response) return viewer;
    const limited = await limitBody(request);
    if (limited instanceof Response) return limited;
    // Awaited, so that nothing is closed before the answer is there.
    if (viewer === null) return await yoga.fetch(limited, anonymousContext());
    visibility.open(viewer);
    const context = contextOf(viewer, data, { showStatements, phiKeys: settings.PHI_KEYS });
    const response = await yoga.fetch(limited, context);
    response.headers.set('Server-Timing', serverTiming(data.log));
    response.headers.set('Cache-Control', cacheControlOf(data.log));
    return response;
  } finally {
    later(keys.recordUse().finally(() => data.close()));
  }
};

/** Answers one request to the graph. `later` keeps the Worker alive for what follows the response. */
export const serveGraph: typeof answer = async (...asked) => {
  const response = await answer(...asked);
  // Refusals too are the caller's alone.
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private');
  return withCors(response);
};
