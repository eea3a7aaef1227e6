import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AnalyticsEngine } from '../../support/analytics-engine.ts';
import { Account } from './account.ts';
import { analyticsRoute } from './analytics-route.ts';
import { type ApiAnswer, type ApiRequest, type Route, refused } from './answer.ts';
import { FrontDoor } from './front-door.ts';
import { hyperdriveRoutes } from './hyperdrive-routes.ts';
import { workerRoutes } from './worker-routes.ts';

/** A request as it was recorded. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: string;
}

/** An answer instead of the real one, to the next request that it fits. */
interface Failure {
  readonly method: string;
  readonly path: RegExp;
  readonly status: number;
  /** Whether what was asked is done all the same, and only the answer is lost. */
  readonly isDone: boolean;
}

const token = 'double-api-token-f3c19a7e';

const readBody = async (message: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
};

/**
 * Cloudflare's API for one account, as far as wrangler 4.164 and our scripts ask it, and the Workers that it serves. It keeps
 * what it was told, records every request, and knows no more than that: whatever else is asked is answered with 404 and noted
 * as unknown, which fails the test.
 */
export class CloudflareDouble {
  readonly account = new Account();
  readonly frontDoor = new FrontDoor(this.account);
  /** The points of every Worker of the account: what queries find, a test has put there. */
  readonly points = new AnalyticsEngine();
  readonly requests: Recorded[] = [];
  readonly unknown: string[] = [];
  readonly token = token;
  readonly #failures: Failure[] = [];
  readonly #routes: readonly Route[] = [
    ...hyperdriveRoutes(this.account),
    ...workerRoutes(this.account),
    analyticsRoute(this.points),
  ];
  readonly #server: Server = createServer();

  readonly #onAnswer: (recorded: Recorded) => void;

  private constructor(onAnswer: (recorded: Recorded) => void) {
    this.#onAnswer = onAnswer;
  }

  /** Starts to listen, on a port of its own. Each request to the API is told once it was answered. */
  static async start(onAnswer: (recorded: Recorded) => void = () => {}): Promise<CloudflareDouble> {
    const double = new CloudflareDouble(onAnswer);
    double.#server.on('request', async (message, response) => {
      const answer = await double.#answer(message);
      response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
      response.end(JSON.stringify(answer.body));
    });
    double.#server.listen(0, '127.0.0.1');
    await once(double.#server, 'listening');
    return double;
  }

  /** Where it listens. */
  get #address(): string {
    // A server that listens on a port has such an address.
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** What scripts and wrangler need to know to ask it, and nobody else. */
  get environment(): Record<string, string> {
    return {
      CLOUDFLARE_API_BASE_URL: `${this.#address}/client/v4`,
      CLOUDFLARE_API_TOKEN: token,
      CLOUDFLARE_ACCOUNT_ID: this.account.id,
      RELEASE_ADDRESS: this.#address,
    };
  }

  /** Answers the next fitting request with this status, once. */
  failNext(method: string, path: RegExp, { status = 503, isDone = false } = {}): void {
    this.#failures.push({ method, path, status, isDone });
  }

  /** The requests that change something, each as `POST /hyperdrive/configs`. A query is sent, and changes nothing. */
  get changes(): string[] {
    return this.requests
      .filter(({ method, path }) => method !== 'GET' && path !== '/analytics_engine/sql')
      .map(({ method, path }) => `${method} ${path}`);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
    this.points[Symbol.dispose]();
  }

  async #answer(message: IncomingMessage): Promise<ApiAnswer> {
    const url = new URL(message.url ?? '/', this.#address);
    if (!url.pathname.startsWith('/client/v4/')) return this.frontDoor.answer(url.pathname, message.headers);
    const method = message.method ?? 'GET';
    const path = url.pathname.slice('/client/v4'.length);
    const contentType = message.headers['content-type'] ?? '';
    const body = await readBody(message);
    const answer = await this.#answerOfApi(message, { method, path, query: url.searchParams, body, contentType });
    const recorded = { method, path: this.#shortened(path), status: answer.status, body: body.toString('latin1') };
    this.requests.push(recorded);
    this.#onAnswer(recorded);
    return answer;
  }

  #shortened(path: string): string {
    return path.replace(`/accounts/${this.account.id}`, '');
  }

  async #answerOfApi(message: IncomingMessage, request: ApiRequest): Promise<ApiAnswer> {
    if (message.headers.authorization !== `Bearer ${token}`) return refused(401, 10_000, 'Authentication error');
    const path = this.#shortened(request.path);
    if (path === request.path && path.startsWith('/accounts/')) return refused(403, 10_000, 'Authentication error');
    const at = this.#failures.findIndex((one) => one.method === request.method && one.path.test(path));
    const failure = this.#failures[at];
    if (failure) {
      this.#failures.splice(at, 1);
      if (failure.isDone) await this.#carryOut(path, request);
      return refused(failure.status, 10_013, 'Failed on demand');
    }
    return this.#carryOut(path, request);
  }

  async #carryOut(path: string, request: ApiRequest): Promise<ApiAnswer> {
    for (const route of this.#routes) {
      const [, ...parts] = route.method === request.method ? (route.path.exec(path) ?? []) : [];
      if (route.method === request.method && route.path.test(path)) return route.answer(parts, request);
    }
    this.unknown.push(`${request.method} ${path}`);
    return refused(404, 7_003, `Could not route to ${path}`);
  }
}
