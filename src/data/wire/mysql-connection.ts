import { AsyncLocalStorage } from 'node:async_hooks';
import { type Connection, createConnection, type QueryOptions } from 'mysql2/promise';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import type { FreshReads } from '../read/fresh-reads.ts';
import { describeValues } from './bound-values.ts';
import type { ConnectionBudget, Evictable } from './connection-budget.ts';
import type { RequestResources } from './request-resources.ts';
import type { StatementLog } from './statement-log.ts';
import { currentOrigin } from './statement-origin.ts';
import { withTimeBound } from './time-bound.ts';
import type { Timeouts } from './timeouts.ts';

/** Where a server listens and who calls: the shape of a Hyperdrive binding. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** An open transaction, and the moment when it is over. */
interface OpenTransaction {
  readonly over: Promise<void>;
  /** Why its connection is gone. The server has rolled it back, and what follows must not run on its own. */
  lost: Error | undefined;
}

/** An open connection with the slot that it holds. */
interface OpenSlot {
  readonly connection: Connection;
  readonly release: () => void;
  /** Rejected when the connection is discarded: mysql2 forgets the statements that wait behind the one that failed. */
  readonly discarded: PromiseWithResolvers<never>;
}

/** The transactions that the current call runs in, by their connections. */
const transactionsAround = new AsyncLocalStorage<ReadonlyMap<MysqlConnection, OpenTransaction>>();

const serverOptions = {
  // Workers may not build code from strings, which mysql2's fast parsers do.
  disableEval: true,
  // The default makes room for 16,000 statements on every connection; none is ever prepared here.
  maxPreparedStatements: 8,
  supportBigNumbers: true,
  timezone: 'Z',
  // An update that changes nothing still counts the row that it matched, as the HTTP driver does.
  flags: ['FOUND_ROWS'],
};

/**
 * One connection, opened by its first statement. Statements on it run one after another. While a transaction has it
 * exclusively, statements from outside wait: they would read what is not yet committed, or be rolled back with it.
 */
export class MysqlConnection implements Evictable {
  readonly #client: Keyspace | 'legacy';
  readonly #order: number;
  readonly #address: ServerAddress;
  readonly #budget: ConnectionBudget;
  readonly #log: StatementLog;
  readonly #timeouts: Timeouts;
  readonly #freshReads: FreshReads;
  #slot: Promise<OpenSlot> | undefined;
  #pending = 0;
  #transaction: OpenTransaction | undefined;
  lastUsed = 0;

  constructor(
    client: Keyspace | 'legacy',
    order: number,
    address: ServerAddress,
    { budget, log, timeouts, freshReads }: RequestResources,
  ) {
    this.#client = client;
    this.#order = order;
    this.#address = address;
    this.#budget = budget;
    this.#log = log;
    this.#timeouts = timeouts;
    this.#freshReads = freshReads;
  }

  get idle(): boolean {
    return this.#slot !== undefined && this.#pending === 0 && this.#transaction === undefined;
  }

  /** Sends one statement as text and logs it under the keyspace whose tables it names. */
  async query(keyspace: Keyspace, options: QueryOptions, values?: unknown[]) {
    const started = performance.now();
    const origin = currentOrigin();
    const own = transactionsAround.getStore()?.get(this);
    // Also what is thrown when Drizzle then asks for a rollback: the failure itself must not be hidden by that.
    if (own?.lost) throw own.lost;
    if (own && own !== this.#transaction) throw new Error('The transaction of this statement is over.');
    while (!own && this.#transaction) await this.#transaction.over;
    // Now: the transaction that was waited for may have asked for fresh reads. What is read inside of one is always fresh.
    const marked = this.#freshReads.mark(keyspace, options.sql, own !== undefined);
    this.#pending += 1;
    let rows = 0;
    let slot: Promise<OpenSlot> | undefined;
    try {
      slot = this.#opened();
      const { connection, discarded } = await slot;
      const { statementMs } = this.#timeouts;
      const bounded = { ...options, sql: withTimeBound(marked.sql, statementMs), timeout: statementMs };
      const answer = await Promise.race([connection.query(bounded, values), discarded.promise]);
      rows = Array.isArray(answer[0]) ? answer[0].length : 0;
      return answer;
    } catch (failure) {
      await this.#discardIfBroken(slot, failure);
      throw failure;
    } finally {
      this.#pending -= 1;
      this.lastUsed = performance.now();
      const bound = describeValues(values ?? []);
      this.#log.record({ keyspace, ...marked, ...bound, origin, rows, ms: this.lastUsed - started });
      if (this.idle) this.#budget.fellIdle();
    }
  }

  /**
   * Runs a transaction that no other statement of the request can see into. Transactions of several keyspaces nest in
   * the order of the keyspaces only: in any other order two of them could wait for each other for ever.
   */
  async exclusively<Result>(run: () => Promise<Result>): Promise<Result> {
    const around = transactionsAround.getStore() ?? new Map<MysqlConnection, OpenTransaction>();
    for (const outer of around.keys()) {
      if (outer.#order >= this.#order) {
        throw new Error(`A transaction on ${this.#client} must not be opened inside one on ${outer.#client}.`);
      }
    }
    while (this.#transaction) await this.#transaction.over;
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    const transaction: OpenTransaction = { over, lost: undefined };
    this.#transaction = transaction;
    try {
      return await transactionsAround.run(new Map([...around, [this, transaction]]), run);
    } finally {
      this.#transaction = undefined;
      end();
      if (this.idle) this.#budget.fellIdle();
    }
  }

  /** Closes the connection and gives its slot back. The next statement opens a new one. */
  async evict(): Promise<void> {
    if (this.#slot) await this.#close(this.#slot, ({ connection }) => connection.end());
  }

  /** The same at the end of a request. A statement that still runs was given up by whoever sent it. */
  async close(): Promise<void> {
    if (this.#slot && this.#pending > 0) await this.#close(this.#slot, ({ connection }) => connection.destroy());
    else await this.evict();
  }

  async #close(
    slot: Promise<OpenSlot>,
    end: (open: OpenSlot) => Promise<void> | void,
    reason = new Error('The connection of this transaction was closed.'),
  ): Promise<void> {
    // Somebody else has closed it already, and another may be open by now.
    if (slot !== this.#slot) return;
    this.#slot = undefined;
    if (this.#transaction) this.#transaction.lost = reason;
    this.#budget.unregister(this);
    // One that never opened holds no slot.
    const open = await slot.catch(() => undefined);
    if (!open) return;
    try {
      await end(open);
    } catch {
      // A connection that the server has dropped is as good as closed.
    } finally {
      open.release();
    }
  }

  #opened(): Promise<OpenSlot> {
    if (!this.#slot) {
      const slot = this.#open();
      this.#slot = slot;
      slot.catch(() => {
        if (this.#slot === slot) this.#slot = undefined;
      });
    }
    return this.#slot;
  }

  async #open(): Promise<OpenSlot> {
    const release = await this.#budget.acquire();
    try {
      const { host, port, user, password, database } = this.#address;
      const connectTimeout = this.#timeouts.connectMs;
      const options = { ...serverOptions, connectTimeout, host, port, user, password, database };
      const connection = await createConnection(options);
      // Without a listener, a connection that the server drops while idle would end the process.
      connection.on('error', () => {});
      this.#budget.register(this);
      this.#log.recordConnection(this.#client);
      const discarded = Promise.withResolvers<never>();
      discarded.promise.catch(() => {});
      return { connection, release, discarded };
    } catch (failure) {
      release();
      throw failure;
    }
  }

  /**
   * After a fatal error mysql2 refuses every further statement, and after a timeout the late answer would be taken for
   * the next one's: a later statement must get a new connection.
   */
  async #discardIfBroken(slot: Promise<OpenSlot> | undefined, failure: unknown): Promise<void> {
    if (!slot || !(failure instanceof Error)) return;
    const fatal = 'fatal' in failure && failure.fatal === true;
    const late = 'code' in failure && failure.code === 'PROTOCOL_SEQUENCE_TIMEOUT';
    if (!fatal && !late) return;
    const discard = ({ connection, discarded }: OpenSlot) => {
      discarded.reject(failure);
      connection.destroy();
    };
    await this.#close(slot, discard, failure);
  }
}
