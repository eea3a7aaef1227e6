import type { DemonstrationUser, Role } from '../../../scripts/seed/people.ts';
import { statementsHeader } from '../../../src/server/report-costs.ts';
import { tokenFor } from '../tokens.ts';

/** A request to the graph, as far as a test has to say it. */
export interface Question {
  /** Asks as the demonstration user of a role; with `user`, as another one. Without a role: as nobody. */
  readonly role?: Role;
  readonly user?: DemonstrationUser;
  /** A token or an API key, instead of a role. */
  readonly credential?: string;
  readonly query?: string;
  readonly variables?: object;
  /** Beside, or instead of, those that every question has; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly method?: string;
  /** Instead of a query with variables: text, bytes and streams go as they are, anything else as JSON. */
  readonly body?: unknown;
  /** Aborted when the caller hangs up. */
  readonly signal?: AbortSignal;
  /** What the address says; without a method it is a GET. */
  readonly parameters?: Readonly<Record<string, string>>;
}

const credentialOf = async ({ role, user, credential }: Question): Promise<string | undefined> =>
  credential ?? (role && (await tokenFor(role, user)));

const headersOf = async (question: Question, hasBody: boolean): Promise<Headers> => {
  const headers = new Headers({ Accept: 'application/json', [statementsHeader]: 'show' });
  if (hasBody) headers.set('Content-Type', 'application/json');
  const credential = await credentialOf(question);
  if (credential !== undefined) headers.set('Authorization', `Bearer ${credential}`);
  for (const [name, value] of Object.entries(question.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return headers;
};

const bodyOf = ({ query, variables = {}, body = { query, variables } }: Question): BodyInit =>
  typeof body === 'string' || body instanceof ReadableStream || body instanceof Uint8Array
    ? (body as BodyInit)
    : JSON.stringify(body);

/** The request that asks a question at an address. */
export const requestOf = async (url: string, question: Question): Promise<Request> => {
  const { parameters, signal, method = parameters ? 'GET' : 'POST' } = question;
  const search = parameters ? `?${new URLSearchParams(parameters)}` : '';
  const hasBody = method === 'POST' || question.body !== undefined;
  const headers = await headersOf(question, hasBody);
  const init = { method, headers, signal: signal ?? null, ...(hasBody && { body: bodyOf(question), duplex: 'half' }) };
  return new Request(`${url}${search}`, init);
};
