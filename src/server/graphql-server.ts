import { keyspaces } from '../../schema/keyspaces.ts';
import { ApiKeys } from '../auth/api-keys.ts';
import { PendingVisibility } from '../auth/visibility.ts';
import { RequestData } from '../data/request-data.ts';
import type { KeyspaceSources } from '../data/wire/keyspace-sources.ts';
import { asksForFresh, cacheControlOf } from './cache-control.ts';
import { preflight, withCors } from './cors.ts';
import { anonymousContext, contextOf } from './graph-context.ts';
import { admitViewer, identifyRequest } from './identify-request.ts';
import { isolateAdmission, turnedAway } from './limits/admission.ts';
import { limitBody } from './limits/limit-body.ts';
import { limitByAddress, type RequestCounters } from './limits/limit-requests.ts';
import { serverTiming, statementsHeader } from './report-costs.ts';
import { requireJson } from './require-json.ts';
import { type Settings, timeoutsOf } from './settings.ts';
import { warnOfBrokenRules } from './warn-of-broken-rules.ts';
import { yogaOf } from './yoga.ts';

const answer = async (
  request: Request,
  settings: Settings,
  sources: KeyspaceSources,
  later: (work: Promise<unknown>) => void,
  counters: RequestCounters = {},
): Promise<Response> => {
  if (request.method === 'OPTIONS') return preflight();
  const refused = (await limitByAddress(request, counters)) ?? requireJson(request);
  if (refused) return refused;
  const yoga = yogaOf(settings);
  const development = settings.ENVIRONMENT === 'development';
  const visibility = new PendingVisibility();
  const onStatement = development ? warnOfBrokenRules : undefined;
  const data = new RequestData(sources, visibility, {
    timeouts: timeoutsOf(settings),
    onStatement,
    callerGone: request.signal,
  });
  if (asksForFresh(request.headers)) data.readFreshFrom(keyspaces);
  const keys = new ApiKeys(data);
  const showStatements = development && request.headers.get(statementsHeader) === 'show';
  try {
    const viewer = await identifyRequest(request, settings, keys, counters);
    if (viewer instanceof Response) return viewer;
    const limited = await limitBody(request);
    if (limited instanceof Response) return limited;
    // Awaited, so that nothing is closed before the answer is there.
    if (viewer === null) return await yoga.fetch(limited, anonymousContext());
    visibility.open(viewer);
    const unfit = await admitViewer(request, viewer, data);
    if (unfit) return unfit;
    const context = contextOf(viewer, data, { showStatements, phiKeys: settings.PHI_KEYS });
    const response = await yoga.fetch(limited, context);
    response.headers.set('Server-Timing', serverTiming(data.log));
    response.headers.set('Cache-Control', cacheControlOf(data.log));
    return response;
  } finally {
    later(keys.recordUse().finally(() => data.close()));
  }
};

/** Answers a request when there is a place for it. */
const admit = async (...asked: Parameters<typeof answer>): Promise<Response> => {
  const [request] = asked;
  const leave = await isolateAdmission.enter(request.signal);
  return leave === null ? turnedAway() : answer(...asked).finally(leave);
};

/** Answers one request to the graph. `later` keeps the Worker alive for what follows the response. */
export const serveGraph: typeof answer = async (...asked) => {
  const [, , , later] = asked;
  const answering = admit(...asked);
  // A runtime that drops the work of a caller who has hung up would also drop what gives a place back.
  later(answering.catch(() => {}));
  const response = await answering;
  // Refusals too are the caller's alone.
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private');
  return withCors(response);
};
