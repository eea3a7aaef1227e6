/** What a span may be told: short texts, numbers and flags. Never a value of a statement or a variable. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A part of a trace, as far as it is used here: workerd's own spans can do more. */
export interface Span {
  /** Whether the request is one of those that are traced. */
  readonly isTraced: boolean;
  spanContext(): { readonly traceId: string };
  setAttributes(attributes: SpanAttributes): unknown;
  setStatus(status: { readonly code: 'ok' | 'error'; readonly message?: string }): unknown;
  updateName(name: string): unknown;
}

/** Where spans come from: `ctx.tracing` of workerd. Its module would not load in Node. */
export interface Tracing {
  getActiveSpan(): Span | undefined;
  enterSpan<Result>(name: string, run: (span: Span) => Result): Result;
}
