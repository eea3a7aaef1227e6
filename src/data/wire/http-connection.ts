import { Client, DatabaseError, type Connection as Session } from '@planetscale/database';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { RequestOverError } from './connection-budget.ts';
import {
  ConnectionFailedError,
  ConnectionLostError,
  DatabaseSilentError,
  ServerFullError,
  StatementFailedError,
} from './errors.ts';
import type { RequestResources } from './request-resources.ts';
import { sentText } from './sent-text.ts';
import type { Answer, Connection, Send, Statement } from './statement.ts';

/** PlanetScale's HTTP driver: every statement is a fetch, which holds a slot of the request's budget while it is in flight. */
export class HttpConnection implements Connection {
  readonly #client: Keyspace | 'legacy';
  readonly #url: string;
  readonly #resources: RequestResources;
  /** Aborted when the request is over. */
  readonly #over = new AbortController();

  constructor(client: Keyspace | 'legacy', url: string, resources: RequestResources) {
    this.#client = client;
    this.#resources = resources;
    this.#url = url;
  }

  /** Nothing is open between statements. */
  open(): void {}

  readonly send: Send = (statement, givenUp) => this.#execute(this.#session(givenUp), statement, false);

  async exclusively<Result>(run: (send: Send) => Promise<Result>): Promise<Result> {
    // The session that a transaction lives in. Its statements must be sent one after another, as those of a socket are.
    const session = this.#session();
    let last: Promise<unknown> = Promise.resolve();
    return run((statement) => {
      const sending = last.then(() => this.#execute(session, statement, true));
      last = sending.catch(() => {});
      return sending;
    });
  }

  /** Nothing stays open between statements; what is in flight is given up. */
  async close(): Promise<void> {
    this.#over.abort(new RequestOverError());
  }

  /** A session of the driver, which is one statement or one transaction. */
  #session(givenUp?: AbortSignal): Session {
    const signals = givenUp ? [this.#over.signal, givenUp] : [this.#over.signal];
    // The driver types `fetch` with its own minimal shapes of request and response.
    const fetchWithin = (input: RequestInfo, init?: RequestInit) => this.#fetch(input, init, signals);
    return new Client({ url: this.#url, fetch: fetchWithin as never }).connection();
  }

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
      if (failure instanceof DatabaseError) throw failureOf(statement, failure);
      // A body that is cut or damaged: the statement may have been executed.
      throw failure instanceof SyntaxError ? new ConnectionLostError(failure) : failure;
    } finally {
      log.record(statement, { freshAsked, inTransaction, rows, ms: performance.now() - started });
    }
  }

  /** Connecting is a part of a fetch, and of its time; waiting for a slot is not. */
  async #fetch(input: RequestInfo, init: RequestInit | undefined, givenUp: readonly AbortSignal[]): Promise<Response> {
    const { budget, log, timeouts, watch } = this.#resources;
    const release = await budget.acquire();
    const silence = new AbortController();
    const silent = new DatabaseSilentError('statement', timeouts.statementMs);
    const stopWatching = watch.after(timeouts.statementMs, () => silence.abort(silent));
    const signal = AbortSignal.any([silence.signal, ...givenUp]);
    try {
      signal.throwIfAborted();
      // Workers know no `cache` option on fetch and refuse the driver's.
      const { cache: _cache, ...options } = init ?? {};
      const response = await fetch(input, { ...options, signal });
      log.recordConnection(this.#client);
      return new Response(await response.arrayBuffer(), response);
    } catch (failure) {
      throw signal.aborted ? signal.reason : new ConnectionLostError(failure);
    } finally {
      stopWatching();
      release();
    }
  }
}

/** What an answer of this status means that is no result: 400 is the server's word on the statement, the others are gateways'. */
const failureOf = ({ text }: Statement, failure: DatabaseError): Error => {
  switch (failure.status) {
    case 400:
      return new StatementFailedError(text, failure);
    case 401:
    case 403:
      return new ConnectionFailedError(failure);
    case 429:
      return new ServerFullError(failure);
    default:
      // Whether the statement got through is not known.
      return new ConnectionLostError(failure);
  }
};
