import { keyspaces } from '../../schema/keyspaces.ts';
import { ApiKeys } from '../auth/api-keys.ts';
import { PendingVisibility } from '../auth/visibility.ts';
import { RequestData, type RequestOptions } from '../data/request-data.ts';
import type { KeyspaceSources } from '../data/wire/keyspace-sources.ts';
import { asksForFresh, cacheControlOf } from './cache-control.ts';
import { preflight } from './cors.ts';
import { openFreshness } from './freshness.ts';
import { anonymousContext, contextOf } from './graph-context.ts';
import { finishResponse } from './http/finish-response.ts';
import { receive } from './http/receive.ts';
import { refuseUnread } from './http/refuse-unread.ts';
import { admitViewer, identifyRequest, requestIdOf } from './identify-request.ts';
import { isolateAdmission, turnedAway } from './limits/admission.ts';
import { limitByAddress, type RequestCounters } from './limits/limit-requests.ts';
import { serverTiming, statementsHeader } from './report-costs.ts';
import { credentialSettingsOf, type Settings, timeoutsOf } from './settings.ts';
import { warnOfBrokenRules } from './warn-of-broken-rules.ts';
import { yogaOf } from './yoga.ts';

/**
 * What tests and simulations set for a request, and nobody else: its moment, its chance, what is known of outages, and who is
 * told of its statements.
 */
export type Circumstances = Pick<RequestOptions, 'now' | 'random' | 'circuits' | 'onStatement'>;

type Serve = (
  request: Request,
  settings: Settings,
  sources: KeyspaceSources,
  later: (work: Promise<unknown>) => void,
  counters?: RequestCounters,
  circumstances?: Circumstances,
) => Promise<Response>;

/** Answers a request of which every byte is there. Before that, nothing is opened, looked up or recorded for it. */
const answer = async (
  request: Request,
  callerGone: AbortSignal,
  settings: Settings,
  sources: KeyspaceSources,
  later: (work: Promise<unknown>) => void,
  counters: RequestCounters,
  circumstances: Circumstances,
): Promise<Response> => {
  const yoga = yogaOf(settings);
  const development = settings.ENVIRONMENT === 'development';
  const visibility = new PendingVisibility();
  const onStatement = development ? warnOfBrokenRules : undefined;
  const data = new RequestData(sources, visibility, {
    timeouts: timeoutsOf(settings),
    onStatement,
    callerGone,
    ...circumstances,
  });
  if (asksForFresh(request.headers)) data.readFreshFrom(keyspaces);
  const keys = new ApiKeys(data);
  const showStatements = development && request.headers.get(statementsHeader) === 'show';
  try {
    const viewer = await identifyRequest(request, settings, keys, counters);
    if (viewer instanceof Response) return viewer;
    // Awaited, so that nothing is closed before the answer is there.
    if (viewer === null) return await yoga.fetch(request, anonymousContext());
    visibility.open(viewer);
    const freshness = await openFreshness(request, settings, viewer, data);
    const requestId = requestIdOf(request);
    const admitted = await admitViewer(viewer, data, requestId);
    if (admitted instanceof Response) return admitted;
    const { keyEnvironment } = credentialSettingsOf(settings);
    const context = contextOf(viewer, data, {
      ...admitted,
      showStatements,
      phiKeys: settings.PHI_KEYS,
      keyEnvironment,
      requestId,
    });
    const response = await yoga.fetch(request, context);
    response.headers.set('Server-Timing', serverTiming(data.log));
    response.headers.set('Cache-Control', cacheControlOf(context));
    await freshness.tell(response);
    return response;
  } finally {
    later(keys.recordUse().finally(() => data.close()));
  }
};

/** Answers a request when there is a place for it. */
const admit: typeof answer = async (...asked) => {
  const [, callerGone] = asked;
  const leave = await isolateAdmission.enter(callerGone);
  return leave === null ? turnedAway() : answer(...asked).finally(leave);
};

/** Lets a request in when all of it is there: until then it holds no place that another one could have. */
const letIn: Serve = async (request, settings, sources, later, counters = {}, circumstances = {}) => {
  if (request.method === 'OPTIONS') return preflight();
  const refused = refuseUnread(request) ?? (await limitByAddress(request, counters));
  if (refused) return refused;
  const received = await receive(request);
  if (received instanceof Response) return received;
  const answering = admit(received, request.signal, settings, sources, later, counters, circumstances);
  // A runtime that drops the work of a caller who has hung up would also drop what gives a place back.
  later(answering.catch(() => {}));
  return answering;
};

/** Answers one request to the graph. `later` keeps the Worker alive for what follows the response. */
export const serveGraph: Serve = async (request, ...others) => finishResponse(request, await letIn(request, ...others));
