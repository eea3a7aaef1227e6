import { keyspaces } from '../../schema/keyspaces.ts';
import { ApiKeys } from '../auth/api-keys.ts';
import type { Viewer } from '../auth/viewer.ts';
import { PendingVisibility } from '../auth/visibility.ts';
import { RequestData, type RequestOptions } from '../data/request-data.ts';
import { asksForFresh } from './cache-control.ts';
import type { Environment } from './environment.ts';
import { identifyRequest } from './identify-request.ts';
import { isolateAdmission, turnedAway } from './limits/admission.ts';
import { timeoutsOf } from './settings.ts';
import type { RequestReport } from './telemetry/request-report.ts';
import { warnOfBrokenRules } from './warn-of-broken-rules.ts';

/**
 * What tests and simulations set for a request, and nobody else: its moment, its chance, what is known of outages, and who is
 * told of its statements.
 */
export type Circumstances = Pick<RequestOptions, 'now' | 'random' | 'circuits' | 'onStatement'>;

/** What a request is answered with. */
export interface Means extends Environment {
  /** Keeps the Worker alive for what follows the response. */
  readonly later: (work: Promise<unknown>) => void;
  readonly circumstances: Circumstances;
  /** What is told of the request, apart from its answer. */
  readonly report: RequestReport;
}

/** Answers a request whose caller was found out; null is nobody, in development. */
export type Respond = (request: Request, viewer: Viewer | null, data: RequestData, means: Means) => Promise<Response>;

/** Finds out who sends a request of which every byte is there. Before that, nothing is opened, looked up or recorded for it. */
const identify = async (request: Request, means: Means, respond: Respond): Promise<Response> => {
  const { settings, sources, later, counters, version, circumstances, report } = means;
  const visibility = new PendingVisibility();
  const onStatement = settings.ENVIRONMENT === 'development' ? warnOfBrokenRules : undefined;
  const timeouts = timeoutsOf(settings);
  const data = new RequestData(sources, visibility, {
    timeouts,
    onStatement,
    callerGone: request.signal,
    version,
    ...circumstances,
  });
  report.statements = data.log;
  if (asksForFresh(request.headers)) data.readFreshFrom(keyspaces);
  const keys = new ApiKeys(data);
  try {
    const viewer = await identifyRequest(request, settings, keys, counters);
    if (viewer instanceof Response) return viewer;
    if (viewer) {
      report.recognised(viewer);
      visibility.open(viewer);
    }
    // Awaited, so that nothing is closed before the answer is there.
    return await respond(request, viewer, data, means);
  } finally {
    later(keys.recordUse().finally(() => data.close()));
  }
};

/** The same when there is a place for it. */
const admit: typeof identify = async (request, ...others) => {
  const leave = await isolateAdmission.enter(request.signal);
  return leave === null ? turnedAway() : identify(request, ...others).finally(leave);
};

/** Lets a request in that is whole, and answers it. It must be the one that came: its signal tells when the caller hangs up. */
export const letIn: typeof identify = (request, means, respond) => {
  const answering = admit(request, means, respond);
  // A runtime that drops the work of a caller who has hung up would also drop what gives a place back.
  means.later(answering.catch(() => {}));
  return answering;
};
