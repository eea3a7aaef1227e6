import type { DocumentNode } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { CredentialCheckUnavailableError, InvalidCredentialError } from '../auth/credential-errors.ts';
import { viewerOf } from '../auth/identify.ts';
import type { Viewer } from '../auth/viewer.ts';
import { visibilityOf } from '../auth/visibility.ts';
import type { KeyspaceSources } from '../data/keyspace-sources.ts';
import { RequestData } from '../data/request-data.ts';
import type { GraphContext } from '../graphql/context.ts';
import { anonymousContext, contextOf } from './graph-context.ts';
import { BoundedCache } from './limits/bounded-cache.ts';
import { hideSchema } from './limits/hide-schema.ts';
import { limitBody } from './limits/limit-body.ts';
import { limitCost } from './limits/limit-cost.ts';
import { limitDocuments } from './limits/limit-documents.ts';
import { maskError } from './mask-error.ts';
import { reportCosts, serverTiming, statementsHeader } from './report-costs.ts';
import { schema } from './schema.ts';
import { type Settings, tokenSettingsOf } from './settings.ts';
import { warnOfBrokenRules } from './warn-of-broken-rules.ts';

/** Where the graph is served. */
export const graphqlEndpoint = '/graphql';

/** Parsed documents, and refusals of others, that an isolate keeps: clients send the same few dozen over and over. */
const maxCachedDocuments = 200;

const yogaFor = (environment: Settings['ENVIRONMENT']) =>
  createYoga<GraphContext>({
    schema,
    graphqlEndpoint,
    // GraphiQL is a static page of our own in development; production has none.
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
    // `limitBody` has counted.
    maxRequestBodySize: false,
    maskedErrors: { maskError },
    parserAndValidationCache: {
      documentCache: new BoundedCache<DocumentNode>(maxCachedDocuments),
      errorCache: new BoundedCache<Error>(maxCachedDocuments),
    },
    plugins: [limitDocuments, limitCost, reportCosts, ...(environment === 'production' ? [hideSchema] : [])],
    // `maskError` logs what a caller is not told.
    logging: false,
  });

const yogas = { development: yogaFor('development'), production: yogaFor('production') };

const refuse = (message: string): Response =>
  Response.json(
    { errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] },
    // A browser may show the reason to whichever page asked: it tells nothing but what the page sent.
    { status: 401, headers: { 'WWW-Authenticate': 'Bearer', 'Access-Control-Allow-Origin': '*' } },
  );

const retryAfterSeconds = 5;

/** The credential may be good: that it cannot be checked is no fault of the caller. */
const cannotCheck = (failure: CredentialCheckUnavailableError): Response => {
  console.error(JSON.stringify({ message: failure.message, cause: String(failure.cause) }));
  const message = `It cannot be checked at the moment who asks. Ask again in ${retryAfterSeconds} seconds.`;
  return Response.json(
    { errors: [{ message, extensions: { code: 'AUTHENTICATION_UNAVAILABLE' } }] },
    { status: 503, headers: { 'Retry-After': String(retryAfterSeconds), 'Access-Control-Allow-Origin': '*' } },
  );
};

const identify = async (request: Request, settings: Settings): Promise<Viewer | null | Response> => {
  try {
    const viewer = await viewerOf(request.headers, tokenSettingsOf(settings));
    if (viewer === null && settings.ENVIRONMENT === 'production') {
      return refuse('Say who asks: send the header "Authorization: Bearer <token>".');
    }
    return viewer;
  } catch (failure) {
    if (failure instanceof InvalidCredentialError) return refuse(failure.message);
    if (failure instanceof CredentialCheckUnavailableError) return cannotCheck(failure);
    throw failure;
  }
};

const answer = async (
  request: Request,
  settings: Settings,
  sources: KeyspaceSources,
  later: (work: Promise<unknown>) => void,
): Promise<Response> => {
  const yoga = yogas[settings.ENVIRONMENT];
  // A browser's preflight carries no token, and is answered without one.
  if (request.method === 'OPTIONS') return yoga.fetch(request, anonymousContext());
  const viewer = await identify(request, settings);
  if (viewer instanceof Response) return viewer;
  const limited = await limitBody(request);
  if (limited instanceof Response) return limited;
  if (viewer === null) return yoga.fetch(limited, anonymousContext());
  const development = settings.ENVIRONMENT === 'development';
  const data = new RequestData(sources, visibilityOf(viewer), development ? warnOfBrokenRules : undefined);
  const showStatements = development && request.headers.get(statementsHeader) === 'show';
  try {
    const response = await yoga.fetch(limited, contextOf(viewer, data, showStatements));
    response.headers.set('Server-Timing', serverTiming(data.log));
    return response;
  } finally {
    later(data.close());
  }
};

/** Answers one request to the graph. `later` keeps the Worker alive for what follows the response. */
export const serveGraph: typeof answer = async (...asked) => {
  const response = await answer(...asked);
  // What one viewer sees is nobody else's: no cache between the Worker and the client may keep it.
  response.headers.set('Cache-Control', 'private');
  return response;
};
