/** Below these names a request holds passwords and secrets. */
const secretNames = new Set(['password', 'text', 'secret', 'token']);

/** A request to a double, once it was answered. */
export interface AnsweredRequest {
  method: string;
  path: string;
  status: number | null;
  body: unknown;
}

/** The request as a line of JSON, without secrets: what is no JSON, such as an upload, is told by its size alone. */
export const requestLine = (to: string, { method, path, status, body }: AnsweredRequest): string =>
  JSON.stringify({ at: new Date().toISOString(), to, method, path, status, body: readable(body) });

function readable(body: unknown): unknown {
  if (typeof body !== 'string') return withoutSecrets(body);
  if (body === '') return {};
  try {
    return withoutSecrets(JSON.parse(body));
  } catch {
    return `${body.length} bytes`;
  }
}

const withoutSecrets = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body, (name, value) => (secretNames.has(name) ? '(left out)' : value)));
