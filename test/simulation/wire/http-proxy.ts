import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { keyspaceDatabases } from '../../../schema/keyspaces.ts';
import { startPlanetScaleFront } from '../../support/planetscale-front/planetscale-front.ts';
import { type Counts, lateMs, type Plan, StatementCounter, shownLength } from './accident.ts';
import { deadlockError, type OnDeadlock, type StatementProxy, type Way } from './proxy.ts';

/** The call that carries a statement. */
const executeCall = '/psdb.v1alpha1.Database/Execute';

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** The way to one keyspace by PlanetScale's HTTP driver: each statement is a request of its own. */
class HttpProxy implements StatementProxy {
  readonly #frontPort: number;
  readonly #onDeadlock: OnDeadlock;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #counter = new StatementCounter();
  #closed = false;

  private constructor(frontPort: number, onDeadlock: OnDeadlock) {
    this.#frontPort = frontPort;
    this.#onDeadlock = onDeadlock;
    this.#server = createServer((call, response) => {
      // Whatever ends on the way is lost to both sides, as it is meant to be.
      this.#pass(call, response).catch(() => call.socket.destroy());
    });
    this.#server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  static async start(frontPort: number, onDeadlock: OnDeadlock): Promise<HttpProxy> {
    const proxy = new HttpProxy(frontPort, onDeadlock);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get counts(): Counts {
    return this.#counter.counts;
  }

  plan(plan: Plan | null): void {
    this.#counter.plan(plan);
  }

  shut(): void {
    this.#closed = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  open(): void {
    this.#closed = false;
  }

  async stop(): Promise<void> {
    this.shut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #pass(call: IncomingMessage, response: ServerResponse): Promise<void> {
    const { socket } = call;
    const body = await bodyOf(call);
    if (this.#closed) {
      socket.destroy();
      return;
    }
    const query = call.url === executeCall ? String(JSON.parse(body.toString('utf8')).query) : null;
    const accident = query === null ? null : this.#counter.count(query);
    if (accident === 'before') {
      socket.destroy();
      return;
    }
    if (accident === 'late') await pause(lateMs);
    const answering = this.#ask(call, body);
    if (accident === 'sent') socket.destroy();
    const { status, answer } = await answering;
    if (answer.includes(`(errno ${deadlockError})`)) this.#onDeadlock(String(query).slice(0, shownLength));
    // One that hangs keeps its connection, and hears nothing more on it.
    if (accident === 'hung' || accident === 'late') return;
    if (accident === 'after' || this.#closed) socket.destroy();
    else response.writeHead(status, { 'content-type': 'application/json' }).end(answer);
  }

  #ask({ url, method, headers }: IncomingMessage, body: Buffer): Promise<{ status: number; answer: Buffer }> {
    return new Promise((resolve, reject) => {
      const to = { host: '127.0.0.1', port: this.#frontPort, path: url, method, headers };
      request(to, (message) => {
        bodyOf(message).then((answer) => resolve({ status: message.statusCode ?? 500, answer }), reject);
      })
        .on('error', reject)
        .end(body);
    });
  }
}

/** Sessions that a crash leaves behind give back what they hold before those that come again have given up. */
const sessionLimits = { idleMs: 400, transactionMs: 9_000 };

/** The way of PlanetScale's HTTP driver, through a front over the database server at a port. */
export const httpWay = async (databasePort: number): Promise<Way> => {
  const mysql = { host: '127.0.0.1', port: databasePort };
  const front = await startPlanetScaleFront({ mysql, limits: sessionLimits });
  const frontPort = Number(new URL(front.url('any', 'any')).port);
  return {
    startProxy: (onDeadlock) => HttpProxy.start(frontPort, onDeadlock),
    connectionString: (keyspace, port) => `http://${keyspaceDatabases[keyspace]}:local-only@127.0.0.1:${port}`,
    close: () => front.stop(),
  };
};
