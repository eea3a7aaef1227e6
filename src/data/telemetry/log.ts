import { lineOf } from './describe-failure.ts';
import { Telemetry } from './telemetry.ts';

/** How much a line matters: `error` wants somebody to look, `warn` tells of what the Worker got over, `info` of what it did. */
export type LogLevel = 'info' | 'warn' | 'error';

/** What a line tells beside its message. None of it is a caller's value, a token, or what is known of a person. */
export interface LogFields {
  /** What has failed; the line ends with its kind and its words, as `why`. */
  readonly failure?: unknown;
  readonly [name: string]: unknown;
}

/**
 * Writes one line to the log, as JSON: the only place that does. The request for which it is written names itself, by its id,
 * its trace, its operation and the version of the Worker. `docs/operations/watching.md` lists the messages.
 */
export const log = (level: LogLevel, message: string, { failure, ...fields }: LogFields = {}): void => {
  const { requestId, traceId, operation, version } = Telemetry.current ?? {};
  const why = failure === undefined ? {} : { why: lineOf(failure) };
  console[level](JSON.stringify({ level, message, requestId, traceId, operation, version, ...fields, ...why }));
};
