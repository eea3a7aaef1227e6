import { answerGraph } from './answer-graph.ts';
import { cacheControlOf } from './cache-control.ts';
import { preflight } from './cors.ts';
import type { Environment } from './environment.ts';
import { openFreshness } from './freshness.ts';
import { anonymousContext, contextOf } from './graph-context.ts';
import { finishResponse } from './http/finish-response.ts';
import { graphMethods } from './http/methods.ts';
import { type Received, receive } from './http/receive.ts';
import { refuseUnread } from './http/refuse-unread.ts';
import { admitViewer } from './identify-request.ts';
import { type Circumstances, letIn, type Means, type Respond } from './let-in.ts';
import { limitByAddress } from './limits/limit-requests.ts';
import { ownDocumentOf } from './limits/own-document.ts';
import { addRateLimits } from './limits/rate-limit-fields.ts';
import { serverTiming, statementsHeader } from './report-costs.ts';
import { credentialSettingsOf } from './settings.ts';
import { observeRequest, type Runtime } from './telemetry/observe-request.ts';
import { yogaOf } from './yoga.ts';

export type { Circumstances } from './let-in.ts';

/** Answers a request to the graph. */
export type Serve = (
  request: Request,
  environment: Environment,
  runtime: Runtime,
  circumstances?: Circumstances,
) => Promise<Response>;

/** Executes the document of a request, for a caller who was found out. */
const executing =
  (received: Received): Respond =>
  async (request, viewer, data, { settings, counters, report: { requestId } }) => {
    const yoga = yogaOf(settings, viewer);
    if (viewer === null) return answerGraph(yoga, received, anonymousContext());
    const freshness = await openFreshness(request, settings, viewer, data);
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
const receiveAndAnswer = async (request: Request, means: Means): Promise<Response> => {
  const refused = refuseUnread(request) ?? (await limitByAddress(request, means.counters));
  if (refused) return refused;
  const received = await receive(request);
  if (received instanceof Response) return received;
  return letIn(request, means, executing(received));
};

/** Answers one request to the graph. */
export const serveGraph: Serve = async (request, environment, runtime, circumstances = {}) => {
  // A browser's question before the request is none of its own.
  if (request.method === 'OPTIONS') return finishResponse(request, preflight(graphMethods));
  const later = (work: Promise<unknown>) => runtime.waitUntil(work);
  const response = await observeRequest(request, environment, runtime, (report) =>
    receiveAndAnswer(request, { ...environment, later, circumstances, report }),
  );
  return finishResponse(request, response);
};
