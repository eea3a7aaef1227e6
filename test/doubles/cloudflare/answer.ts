/** A request to the API, read. */
export interface ApiRequest {
  readonly method: string;
  /** The path below the base address, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  readonly contentType: string;
}

/** What the API answers: its envelope holds a result or errors. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer with this result. Lists say on which page they are. */
export const result = (value: unknown, info?: Record<string, number>): ApiAnswer => ({
  status: 200,
  body: { success: true, errors: [], messages: [], result: value, ...(info ? { result_info: info } : {}) },
});

/** The answer of a refusal, with Cloudflare's number for it. */
export const refused = (status: number, code: number, message: string): ApiAnswer => ({
  status,
  body: { success: false, errors: [{ code, message }], messages: [], result: null },
});

/** One thing that the API does: by method and path, whose parts in parentheses are handed over. */
export interface Route {
  readonly method: string;
  readonly path: RegExp;
  answer(parts: readonly string[], request: ApiRequest): ApiAnswer | Promise<ApiAnswer>;
}

/** The body as JSON; an object, as all bodies are that are no upload. */
export const jsonOf = ({ body }: ApiRequest): Record<string, unknown> => {
  const value: unknown = body.length === 0 ? {} : JSON.parse(body.toString());
  // An object was parsed, or the double's own type checks fail with what was sent.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
};
