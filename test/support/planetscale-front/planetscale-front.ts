import { createServer, type Server } from 'node:http';
import { answerCall } from './calls.ts';
import { ConcurrencyCounter } from './concurrency.ts';
import { HttpRefusal, sendJson } from './http-calls.ts';
import { type MysqlAddress, ServerConnections } from './server-connections.ts';
import { type SessionLimits, Sessions } from './sessions.ts';

/** PlanetScale's limit for a transaction is 20 seconds. */
const defaultLimits: SessionLimits = { idleMs: 10_000, transactionMs: 20_000 };

/** What a running front offers to a test. */
export type PlanetScaleFront = {
  /** A connection string for @planetscale/database. */
  url(user: string, password: string): string;
  /** Every SQL text as it was received, in order of arrival. */
  readonly statements: string[];
  /** Execute calls in flight: now, and at most since the start or `resetPeak`. */
  readonly concurrency: { readonly current: number; readonly peak: number };
  resetPeak(): void;
  /** Rolls back what is open and closes everything. */
  stop(): Promise<void>;
};

/**
 * Speaks PlanetScale's HTTP protocol (psdb.v1alpha1.Database) in front of a MySQL server or a vtgate, so that the
 * driver of production runs in tests. The user names the database. It shows neither TLS nor PlanetScale's own limits,
 * and `LAST_INSERT_ID()` does not outlive a call unless the session is in a transaction.
 */
export async function startPlanetScaleFront(options: {
  mysql: MysqlAddress;
  limits?: Partial<SessionLimits>;
  /** How long every statement takes at least, in milliseconds. */
  leastMs?: number;
}): Promise<PlanetScaleFront> {
  const stores = {
    connections: new ServerConnections(options.mysql),
    sessions: new Sessions({ ...defaultLimits, ...options.limits }),
  };
  const statements: string[] = [];
  const concurrency = new ConcurrencyCounter(options.leastMs);

  const server = createServer(async (request, response) => {
    try {
      const answer = await answerCall(request, stores, { statements, concurrency });
      sendJson(response, 200, answer);
    } catch (error) {
      const refusal = error instanceof HttpRefusal ? error : new HttpRefusal(500, 'internal', String(error));
      sendJson(response, refusal.status, { error: { code: refusal.code, message: refusal.message } });
    }
  });
  const port = await listen(server);

  return {
    url: (user, password) => `http://${user}:${password}@127.0.0.1:${port}`,
    statements,
    concurrency,
    resetPeak: () => concurrency.resetPeak(),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await stores.sessions.close();
      await stores.connections.close();
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Loopback only: passwords travel in clear text here.
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The front has no TCP port.'));
      else resolve(address.port);
    });
  });
}
