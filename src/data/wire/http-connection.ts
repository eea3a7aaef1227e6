import { Client, DatabaseError, type Connection as Session } from '@planetscale/database';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { ConnectionFailedError, ConnectionLostError, DatabaseSilentError, StatementFailedError } from './errors.ts';
import type { RequestResources } from './request-resources.ts';
import { sentText } from './sent-text.ts';
import type { Answer, Connection, Send, Statement } from './statement.ts';

/** PlanetScale's HTTP driver: every statement is a fetch, which holds a slot of the request's budget while it is in flight. */
export class HttpConnection implements Connection {
  readonly #client: Keyspace | 'legacy';
  readonly #driver: Client;
  readonly #resources: RequestResources;

  constructor(client: Keyspace | 'legacy', url: string, resources: RequestResources) {
    this.#client = client;
    this.#resources = resources;
    // The driver types `fetch` with its own minimal shapes of request and response.
    this.#driver = new Client({ url, fetch: this.#fetch as never });
  }

  readonly send: Send = (statement) => this.#execute(this.#driver.connection(), statement, false);

  async exclusively<Result>(run: (send: Send) => Promise<Result>): Promise<Result> {
    // The session that a transaction lives in. Its statements must be sent one after another, as those of a socket are.
    const session = this.#driver.connection();
    let last: Promise<unknown> = Promise.resolve();
    return run((statement) => {
      const sending = last.then(() => this.#execute(session, statement, true));
      last = sending.catch(() => {});
      return sending;
    });
  }

  /** Nothing stays open between statements. */
  async close(): Promise<void> {}

  async #execute(session: Session, statement: Statement, inTransaction: boolean): Promise<Answer> {
    const { log, timeouts, freshReads } = this.#resources;
    const started = performance.now();
    const freshAsked = inTransaction || freshReads.wantedFrom(statement.tags.keyspace);
    let rows = 0;
    try {
      const text = sentText(statement, freshAsked, timeouts.statementMs);
      const answer = await session.execute(text, [...statement.values], { as: 'array' });
      rows = answer.rows.length;
      // `as: 'array'` is what makes the rows arrays; the driver's types know objects alone.
      return { rows: answer.rows as unknown as Answer['rows'], matched: answer.rowsAffected };
    } catch (failure) {
      throw failure instanceof DatabaseError ? refusalOf(statement, failure) : failure;
    } finally {
      log.record(statement, { freshAsked, rows, ms: performance.now() - started });
    }
  }

  /** Connecting is a part of a fetch, and of its time; waiting for a slot is not. */
  readonly #fetch = async (input: RequestInfo, init?: RequestInit): Promise<Response> => {
    const { budget, log, timeouts, watch } = this.#resources;
    const release = await budget.acquire();
    const silence = new AbortController();
    const stopWatching = watch.after(timeouts.statementMs, () => silence.abort());
    try {
      // Workers know no `cache` option on fetch and refuse the driver's.
      const { cache: _cache, ...options } = init ?? {};
      const response = await fetch(input, { ...options, signal: silence.signal });
      log.recordConnection(this.#client);
      return new Response(await response.arrayBuffer(), response);
    } catch (failure) {
      if (silence.signal.aborted) throw new DatabaseSilentError('statement', timeouts.statementMs);
      throw new ConnectionLostError(failure);
    } finally {
      stopWatching();
      release();
    }
  };
}

/** What the driver throws for an answer: one with status 400 is the server's to a statement, others are those of who guards it. */
const refusalOf = ({ text }: Statement, failure: DatabaseError): Error => {
  if (failure.status < 500 && failure.status !== 401 && failure.status !== 403) {
    return new StatementFailedError(text, failure);
  }
  return new ConnectionFailedError(failure);
};
