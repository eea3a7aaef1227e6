import { createConnection, type Connection as Driver, type QueryError } from 'mysql2';
import { ConnectionFailedError, ConnectionLostError, DatabaseSilentError, StatementFailedError } from './errors.ts';
import type { Answer } from './statement.ts';
import type { Watch } from './watch.ts';

/** Where a server listens and who calls: the shape of a Hyperdrive binding. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

const driverOptions = {
  // Workers may not build code from strings, which mysql2's fast parsers do.
  disableEval: true,
  // The default makes room for 16,000 statements on every connection; none is ever prepared here.
  maxPreparedStatements: 8,
  supportBigNumbers: true,
  timezone: 'Z',
  // Days and moments stay text until their column reads them.
  dateStrings: true,
  // `Watch` times the opening: mysql2's own timer would judge the server while this isolate was busy.
  connectTimeout: 0,
  // An update that changes nothing still counts the row that it matched, as the HTTP driver does.
  flags: ['FOUND_ROWS'],
};

/** Why a connection is gone that was said goodbye on. One for all of them: to make an error takes longer than to close. */
const closed = new Error('The connection was closed.');

/** What mysql2 hands over: rows as arrays, or what a write says of itself. */
const answerOf = (result: unknown): Answer =>
  Array.isArray(result)
    ? { rows: result, matched: 0 }
    : { rows: [], matched: (result as { affectedRows: number }).affectedRows };

/** One open connection to a MySQL server, by mysql2's callbacks: its promises would capture a stack for each statement. */
export class MysqlSocket {
  readonly #driver: Driver;
  readonly #watch: Watch;
  #lost: Error | undefined;
  /** The statement that was sent last. */
  #current: PromiseWithResolvers<Answer> | undefined;

  private constructor(driver: Driver, watch: Watch) {
    this.#driver = driver;
    this.#watch = watch;
    // A connection that the server drops while nothing is under way is found out by the next statement.
    driver.on('error', (failure: QueryError) => this.#lose(failure));
    driver.on('end', () => this.#lose('The server has ended it.'));
  }

  /** Opens a connection, unless `givenUp` is aborted before. Throws ConnectionFailedError or DatabaseSilentError. */
  static open(address: ServerAddress, watch: Watch, connectMs: number, givenUp: AbortSignal): Promise<MysqlSocket> {
    return new Promise((resolve, reject) => {
      const driver = createConnection({ ...driverOptions, ...address });
      const giveUp = (reason: unknown) => {
        stopWatching();
        driver.destroy();
        reject(reason);
      };
      const stopWatching = watch.after(connectMs, () => giveUp(new DatabaseSilentError('opening', connectMs)));
      givenUp.addEventListener('abort', () => giveUp(givenUp.reason), { once: true });
      driver.once('connect', () => {
        stopWatching();
        driver.removeAllListeners('error');
        resolve(new MysqlSocket(driver, watch));
      });
      // mysql2 leaves the socket open after errors of its own, such as an unknown way to authenticate.
      driver.on('error', (failure: QueryError) => giveUp(new ConnectionFailedError(failure)));
    });
  }

  /** Why the connection is gone; undefined while it is there. */
  get lost(): Error | undefined {
    return this.#lost;
  }

  /** Sends one statement as text; the one before must have been answered. A connection that stays silent is destroyed. */
  send(text: string, values: readonly unknown[], statementMs: number): Promise<Answer> {
    if (this.#lost) return Promise.reject(this.#lost);
    const current = Promise.withResolvers<Answer>();
    this.#current = current;
    const stopWatching = this.#watch.after(statementMs, () =>
      this.destroy(new DatabaseSilentError('statement', statementMs)),
    );
    this.#driver.query({ sql: text, values: [...values], rowsAsArray: true }, (failure, result) => {
      // mysql2 calls fatal what ends the connection: the statement itself was not judged.
      if (failure?.fatal) this.#lose(failure);
      else if (failure) current.reject(new StatementFailedError(text, failure));
      else current.resolve(answerOf(result));
    });
    return current.promise.finally(stopWatching);
  }

  /** Says goodbye to the server. */
  end(): Promise<void> {
    this.#lost ??= closed;
    return new Promise((resolve) => {
      this.#driver.end(() => resolve());
    });
  }

  /** Cuts the connection: a late answer must not be taken for that of a later statement. mysql2 then forgets who waits. */
  destroy(reason: Error): void {
    if (this.#lost) return;
    this.#lost = reason;
    this.#driver.destroy();
    this.#current?.reject(reason);
  }

  #lose(cause: unknown): void {
    if (!this.#lost) this.destroy(new ConnectionLostError(cause));
  }
}
