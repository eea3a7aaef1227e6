import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Tracing } from '../../data/telemetry/tracing.ts';
import type { Environment } from '../environment.ts';
import { internalError } from '../internal-error.ts';
import { requestIdOf } from '../request-id.ts';
import { writePoints } from './points.ts';
import { requestPoints } from './request-points.ts';
import { RequestReport } from './request-report.ts';

/** What the runtime gives to each request: `ExecutionContext`, as far as it is used. */
export interface Runtime {
  /** Keeps the Worker alive for what follows the response. */
  waitUntil(work: Promise<unknown>): void;
  /** Where spans come from; none outside of workerd. */
  readonly tracing?: Tracing;
}

/**
 * Answers a request, and tells of it: its log lines, spans and points name it, and points are written behind the answer. What
 * is thrown is answered as a defect of ours.
 */
export const observeRequest = async (
  request: Request,
  { settings, version, points }: Environment,
  runtime: Runtime,
  answer: (report: RequestReport) => Promise<Response>,
): Promise<Response> => {
  const { tracing } = runtime;
  const report = new RequestReport({ requestId: requestIdOf(request), version, tracing });
  return report.run(async () => {
    const response = await answer(report).catch(internalError);
    report.answered(response);
    if (points) {
      // By the next turn of the event loop, what was answered is on its way.
      const written = nextTurn().then(() => writePoints(points, requestPoints(report, request, settings.ENVIRONMENT)));
      runtime.waitUntil(written);
    }
    return response;
  });
};
