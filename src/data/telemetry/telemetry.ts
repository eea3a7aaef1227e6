import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span, Tracing } from './tracing.ts';

/** What a request, or a run of the clock, is told of by its log lines, spans and points. */
export interface TelemetryOptions {
  /** The name of the request in logs and audit entries. */
  readonly requestId: string;
  /** The deployed version of the Worker; none where nothing was deployed. */
  readonly version?: string | undefined;
  /** Where spans come from; none outside of workerd. */
  readonly tracing?: Tracing | undefined;
}

const running = new AsyncLocalStorage<Telemetry>();

/** What log lines, spans and points tell of one request. Whatever runs for the request finds it by `current`. */
export class Telemetry {
  readonly requestId: string;
  readonly version: string | undefined;
  /** By which the trace is found; undefined for a request that is not traced. */
  readonly traceId: string | undefined;
  readonly #tracing: Tracing | undefined;
  readonly #root: Span | undefined;
  #operation: string | undefined;
  #phiValues = 0;

  constructor({ requestId, version, tracing }: TelemetryOptions) {
    this.requestId = requestId;
    this.version = version;
    const root = tracing?.getActiveSpan();
    if (!root?.isTraced) return;
    this.#root = root;
    this.#tracing = tracing;
    this.traceId = root.spanContext().traceId;
  }

  /** That of the request for which the caller runs; undefined outside of any. */
  static get current(): Telemetry | undefined {
    return running.getStore();
  }

  /** Whether the request is one of those that are traced: most are not, and then spans cost nothing. */
  get isTraced(): boolean {
    return this.#tracing !== undefined;
  }

  /** The persisted operation, or `adhoc`; undefined until the document is known. */
  get operation(): string | undefined {
    return this.#operation;
  }

  /** Says which operation is executed. The trace is found by its name from now on. */
  nameOperation(operation: string): void {
    this.#operation = operation;
    this.#root?.updateName(operation);
  }

  /** Values of protected health information that the request has opened. */
  get phiValues(): number {
    return this.#phiValues;
  }

  /** Counts values of protected health information that were opened. */
  countPhi(values: number): void {
    this.#phiValues += values;
  }

  /** Runs the work of the request: all of it finds this by `current`. */
  run<Result>(work: () => Result): Result {
    return running.run(this, work);
  }

  /** Runs a part of the work in a span of its own, which it is given; null when the request is not traced. */
  span<Result>(name: string, work: (span: Span | null) => Promise<Result>): Promise<Result> {
    if (!this.#tracing) return work(null);
    return this.#tracing.enterSpan(name, async (span) => {
      try {
        return await work(span);
      } catch (failure) {
        // Its kind alone: what it says may repeat a value.
        span.setStatus({ code: 'error', message: failure instanceof Error ? failure.name : 'failure' });
        throw failure;
      }
    });
  }
}

/** Runs a part of the current request's work in a span of its own, where there is a request and it is traced. */
export const inSpan = <Result>(name: string, work: (span: Span | null) => Promise<Result>): Promise<Result> =>
  Telemetry.current?.span(name, work) ?? work(null);
