import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { environments } from '../../../ops/environments.ts';
import { type Answer, notFound, Refusal, type Route } from './answer.ts';
import { type Branch, makeTemplate } from './branch.ts';
import { branchRoutes } from './branch-routes.ts';
import { Clock } from './clock.ts';
import { databaseRoutes } from './database-routes.ts';
import { requestRoutes } from './request-routes.ts';
import { settle } from './requests.ts';
import { makeBranch, type Token, type World } from './world.ts';

/** A request that was made, and what it was answered with; null for one whose caller was gone. */
export interface Recorded {
  method: string;
  /** Below the database's path, without what a page is asked by. */
  path: string;
  token: string;
  body: unknown;
  status: number | null;
}

/** Something that happens to requests: it answers for the double (`status`), or happens to the caller (`act`). */
export interface Disturbance {
  /** `POST /branches`, and the like; `*` stands for one name. */
  at: string;
  /** How many requests it meets; then it is over. */
  times: number;
  answer?: { status: number; code: string; message: string; headers?: Record<string, string> };
  /** What is done to the caller: before anything else, or after all was done, of which it then gets no answer. */
  act?: { when: 'before' | 'after'; do(): Promise<void> };
}

/** A running double of PlanetScale's API for one database. */
export interface PlanetScaleDouble {
  url: string;
  world: World;
  /** The branch that production uses. */
  main: Branch;
  recorded: Recorded[];
  disturb(disturbance: Disturbance): void;
  stop(): Promise<void>;
}

const routes: readonly Route[] = [...branchRoutes, ...requestRoutes, ...databaseRoutes];

/** Small enough that every list has several pages. */
const largestPage = 2;

const matches = (path: string, pattern: string): string[] | null => {
  const expression = pattern.replaceAll(/[.]/g, '\\$&').replaceAll('*', '([^/]+)');
  return new RegExp(`^${expression}$`).exec(path)?.slice(1).map(decodeURIComponent) ?? null;
};

/** Starts a double, whose main branch has five keyspaces without tables. Its servers end with it. */
export async function startPlanetScaleDouble({
  directory,
  database = environments.production.planetScale.database,
  tokens,
  onAnswer = () => {},
}: {
  directory: string;
  /** Production's unless it is named. */
  database?: string;
  tokens: readonly Token[];
  /** Is told each request once it was answered. */
  onAnswer?: (recorded: Recorded) => void;
}): Promise<PlanetScaleDouble> {
  await mkdir(directory, { recursive: true });
  const world: World = {
    organization: 'openinsure',
    database,
    directory,
    template: await makeTemplate(directory),
    clock: new Clock(),
    tokens,
    branches: [],
    requests: [],
    settings: {
      require_approval_for_deploy: false,
      automatic_migrations: true,
      insights_raw_queries: true,
      allow_data_branching: true,
    },
    branchMs: 100,
    nextFault: null,
  };
  const main = await makeBranch(world, 'main', null);
  const recorded: Recorded[] = [];
  const disturbances: Disturbance[] = [];
  // One after the other: what a request finds is what the one before has left.
  let last: Promise<void> = Promise.resolve();
  const server = createServer((request, response) => {
    last = last.then(() => serve(request, response, { world, recorded, disturbances, onAnswer }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It listens on a port, and not on a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    world,
    main,
    recorded,
    disturb: (disturbance) => disturbances.push({ ...disturbance }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const branch of [...world.branches]) await branch.remove();
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  {
    world,
    recorded,
    disturbances,
    onAnswer,
  }: { world: World; recorded: Recorded[]; disturbances: Disturbance[]; onAnswer(recorded: Recorded): void },
): Promise<void> {
  const { method = '' } = request;
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://double');
  const path = pathname.replace(`/v1/organizations/${world.organization}/databases/${world.database}`, '');
  const body: unknown = JSON.parse((await text(request)) || '{}');
  const [id = '', secret = ''] = (request.headers.authorization ?? '').split(':');
  const record: Recorded = { method, path, token: id, body, status: null };
  recorded.push(record);
  const disturbance = disturbances.find(({ at, times }) => {
    const [wanted, pattern = ''] = at.split(' ');
    return times > 0 && wanted === method && matches(path, pattern) !== null;
  });
  if (disturbance) disturbance.times -= 1;
  const { act, answer: instead } = disturbance ?? {};
  if (act?.when === 'before') {
    await act.do();
    response.destroy();
    return;
  }
  const token = world.tokens.find((one) => one.id === id && one.secret === secret);
  const found = instead
    ? { status: instead.status, body: { code: instead.code, message: instead.message } }
    : await answerTo({ method, path, body, token }, world, searchParams);
  if (act?.when === 'after') {
    await act.do();
    response.destroy();
    return;
  }
  record.status = found.status;
  onAnswer(record);
  response.writeHead(found.status, { 'Content-Type': 'application/json', ...instead?.headers });
  response.end(found.body === undefined ? undefined : JSON.stringify(found.body));
}

async function answerTo(
  { method, path, body, token }: { method: string; path: string; body: unknown; token: Token | undefined },
  world: World,
  query: URLSearchParams,
): Promise<{ status: number; body: unknown }> {
  try {
    if (token === undefined) throw new Refusal(401, 'unauthorized', 'Not authorized');
    const route = routes.find((one) => one.method === method && matches(path, one.path) !== null);
    if (route === undefined || !token.access.includes(route.access)) throw notFound();
    await settle(world.requests, world.clock);
    const answer = await route.answer({
      world,
      token,
      names: matches(path, route.path) ?? [],
      body: z.record(z.string(), z.unknown()).parse(body),
    });
    return pageOf(answer, query);
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: { code: error.code, message: error.message } };
    // What it does not understand is never answered as if it had been done.
    return { status: 400, body: { code: 'invalid', message: String(error) } };
  }
}

function pageOf(answer: Answer, query: URLSearchParams): { status: number; body: unknown } {
  if (!('list' in answer)) return answer;
  const page = Number(query.get('page') ?? 1);
  const size = Math.min(Number(query.get('per_page') ?? 25), largestPage);
  const data = answer.list.slice((page - 1) * size, page * size);
  const more = page * size < answer.list.length;
  return { status: 200, body: { type: 'list', current_page: page, next_page: more ? page + 1 : null, data } };
}
