import type { KeyspaceSources } from '../data/wire/keyspace-sources.ts';
import { answerGraph } from './answer-graph.ts';
import { cacheControlOf } from './cache-control.ts';
import { preflight } from './cors.ts';
import { openFreshness } from './freshness.ts';
import { anonymousContext, contextOf } from './graph-context.ts';
import { finishResponse } from './http/finish-response.ts';
import { graphMethods } from './http/methods.ts';
import { type Received, receive } from './http/receive.ts';
import { refuseUnread } from './http/refuse-unread.ts';
import { admitViewer, requestIdOf } from './identify-request.ts';
import { type Circumstances, letIn, type Respond } from './let-in.ts';
import { limitByAddress, type RequestCounters } from './limits/limit-requests.ts';
import { ownDocumentOf } from './limits/own-document.ts';
import { addRateLimits } from './limits/rate-limit-fields.ts';
import { serverTiming, statementsHeader } from './report-costs.ts';
import { credentialSettingsOf, type Settings } from './settings.ts';
import { yogaOf } from './yoga.ts';

export type { Circumstances } from './let-in.ts';

/** Answers a request to the graph. */
export type Serve = (
  request: Request,
  settings: Settings,
  sources: KeyspaceSources,
  later: (work: Promise<unknown>) => void,
  counters?: RequestCounters,
  circumstances?: Circumstances,
) => Promise<Response>;

/** Executes the document of a request, for a caller who was found out. */
const executing =
  (received: Received): Respond =>
  async (request, viewer, data, { settings, counters }) => {
    const yoga = yogaOf(settings, viewer);
    if (viewer === null) return answerGraph(yoga, received, anonymousContext());
    const freshness = await openFreshness(request, settings, viewer, data);
    const requestId = requestIdOf(request);
    const admitted = await admitViewer(viewer, data, requestId);
    if (admitted instanceof Response) return admitted;
    const context = contextOf(viewer, data, {
      ...admitted,
      showStatements: settings.ENVIRONMENT === 'development' && request.headers.get(statementsHeader) === 'show',
      phiKeys: settings.PHI_KEYS,
      keyEnvironment: credentialSettingsOf(settings).keyEnvironment,
      requestId,
      ownDocument: ownDocumentOf(viewer, counters),
    });
    const response = await answerGraph(yoga, received, context);
    response.headers.set('Server-Timing', serverTiming(data.log));
    response.headers.set('Cache-Control', cacheControlOf(context));
    addRateLimits(response.headers, context.ownDocument);
    await freshness.tell(response);
    return response;
  };

/** Lets a request in when all of it is there: until then it holds no place that another one could have. */
const receiveAndAnswer: Serve = async (request, settings, sources, later, counters = {}, circumstances = {}) => {
  if (request.method === 'OPTIONS') return preflight(graphMethods);
  const refused = refuseUnread(request) ?? (await limitByAddress(request, counters));
  if (refused) return refused;
  const received = await receive(request);
  if (received instanceof Response) return received;
  const means = { settings, sources, later, counters, circumstances };
  return letIn(request, means, executing(received));
};

/** Answers one request to the graph. `later` keeps the Worker alive for what follows the response. */
export const serveGraph: Serve = async (request, ...others) =>
  finishResponse(request, await receiveAndAnswer(request, ...others));
