import type { ErrorCode } from '../graphql/errors.ts';
import { RequestReport } from './telemetry/request-report.ts';

/** A request that is refused as a whole, before anything of it is executed. */
interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  /** What happened, why, and what to do. */
  readonly message: string;
  /** What a program may read of it beside the code. */
  readonly extensions?: object;
  readonly headers?: Record<string, string>;
}

/** The response that refuses a request, in the shape of every other error of the graph. */
export const refusal = ({ status, code, message, extensions = {}, headers = {} }: Refusal): Response => {
  RequestReport.current?.note([code], false);
  return Response.json({ errors: [{ message, extensions: { code, ...extensions } }] }, { status, headers });
};
