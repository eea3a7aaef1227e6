import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { PlanetScaleProblem } from './problem.ts';
import type { PlanetScaleSettings, ServiceToken } from './settings.ts';

/** Asks the REST API of PlanetScale for one database, as the owner of one service token. Paths are below the database's. */
export interface Api {
  get<Answer>(path: string, answer: z.ZodType<Answer>): Promise<Answer>;
  /** All items of a list, over all of its pages. */
  list<Item>(path: string, item: z.ZodType<Item>): Promise<Item[]>;
  send<Answer>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    answer: z.ZodType<Answer>,
    body?: object,
  ): Promise<Answer>;
}

/** Tries of one request: reads after any passing failure, changes only when they were refused for their number. */
const tries = 4;
const answerMs = 30_000;
const firstPauseMs = 500;
const longestPauseMs = 60_000;
const perPage = 100;
const mostPages = 1_000;

const failure = z.object({ code: z.string().optional(), message: z.string().optional() });

/** The API of a database, for one token. The token is sent to that address and to no other. */
export function connectApi(settings: PlanetScaleSettings, token: ServiceToken): Api {
  const base = `${settings.apiUrl.href.replace(/\/$/, '')}/organizations/${settings.organization}/databases/${settings.database}`;

  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const what = `${method} ${path || '/'} of ${settings.organization}/${settings.database} failed.`;
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: {
          Authorization: `${token.id}:${token.secret}`,
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        // Followed by fetch, a redirect could take the token to another host.
        redirect: 'manual',
        signal: AbortSignal.timeout(answerMs),
      }).catch((error: unknown) => new PlanetScaleProblem(what, null, `No answer: ${reasonOf(error)}.`));
      const status = response instanceof Response ? response.status : null;
      if (response instanceof Response && response.ok) return parse(what, response.status, await response.text());
      if (attempt < tries && mayAskAgain(method, status)) {
        await sleep(pauseMs(response, attempt));
        continue;
      }
      throw response instanceof Response ? await problemOf(what, response) : response;
    }
  };

  return {
    get: async (path, answer) => answer.parse(await ask('GET', path)),
    list: async (path, item) => {
      const page = z.object({ data: z.array(item), next_page: z.number().nullish() });
      const items: z.infer<typeof item>[] = [];
      let next: number | null | undefined = 1;
      for (let read = 0; next && read < mostPages; read += 1) {
        const query: string = `${path}${path.includes('?') ? '&' : '?'}page=${next}&per_page=${perPage}`;
        const found: z.infer<typeof page> = page.parse(await ask('GET', query));
        items.push(...found.data);
        next = found.next_page;
      }
      return items;
    },
    send: async (method, path, answer, body) => answer.parse(await ask(method, path, body)),
  };
}

/** A change is asked again only after 429, which says that it was not looked at. */
function mayAskAgain(method: string, status: number | null): boolean {
  return status === 429 || (method === 'GET' && (status === null || status >= 500));
}

function pauseMs(response: Response | Error, attempt: number): number {
  const seconds = response instanceof Response ? Number(response.headers.get('Retry-After') ?? Number.NaN) : Number.NaN;
  return Math.min(Number.isNaN(seconds) ? firstPauseMs * 2 ** attempt : seconds * 1000, longestPauseMs);
}

function parse(what: string, status: number, text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new PlanetScaleProblem(what, status, 'The answer is no JSON.');
  }
}

async function problemOf(what: string, response: Response): Promise<PlanetScaleProblem> {
  if (response.status >= 300 && response.status < 400) {
    const host = URL.parse(response.headers.get('Location') ?? '', response.url)?.host ?? 'nowhere';
    return new PlanetScaleProblem(what, response.status, `It was sent on to ${host}; the token is not.`);
  }
  const text = await response.text().catch(() => '');
  const parsed = failure.safeParse(safeJson(text));
  const { code, message } = parsed.success ? parsed.data : {};
  return new PlanetScaleProblem(
    what,
    response.status,
    `${response.status} ${code ?? ''}: ${message ?? 'no reason given'}`,
  );
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
