import type { Keyspace } from '../../../schema/keyspaces.ts';
import { type ConnectionBudget, type Evictable, RequestOverError } from './connection-budget.ts';
import { ConnectionLostError } from './errors.ts';
import { MysqlSocket, type ServerAddress } from './mysql-socket.ts';
import type { RequestResources } from './request-resources.ts';
import { sentText } from './sent-text.ts';
import type { Answer, Connection, Send, Statement } from './statement.ts';

/** An open socket with the slot of the request's budget that it holds. */
interface OpenSlot {
  readonly socket: MysqlSocket;
  readonly release: () => void;
}

/**
 * One connection, opened by its first statement. Statements on it run one after another. While a transaction has it
 * exclusively, statements from outside wait: they would read what is not yet committed, or be rolled back with it.
 */
export class MysqlConnection implements Connection, Evictable {
  readonly #client: Keyspace | 'legacy';
  readonly #address: ServerAddress;
  readonly #resources: RequestResources;
  readonly #budget: ConnectionBudget;
  #slot: Promise<OpenSlot> | undefined;
  /** The statement that is answered last of those sent so far. */
  #last: Promise<unknown> = Promise.resolve();
  #pending = 0;
  /** Aborted when the request is over. */
  readonly #over = new AbortController();
  /** Resolved when the transaction that has the connection is over. */
  #transaction: Promise<void> | undefined;
  lastUsed = 0;

  constructor(client: Keyspace | 'legacy', address: ServerAddress, resources: RequestResources) {
    this.#client = client;
    this.#address = address;
    this.#resources = resources;
    this.#budget = resources.budget;
  }

  get idle(): boolean {
    return this.#slot !== undefined && this.#pending === 0 && this.#transaction === undefined;
  }

  open(): void {
    if (this.#budget.hasRoom) void this.#opened().catch(() => {});
  }

  readonly send: Send = async (statement, givenUp) => {
    while (this.#transaction) await this.#transaction;
    givenUp?.throwIfAborted();
    const wasOpen = this.#slot !== undefined;
    try {
      return await this.#sendOn(this.#opened(), statement, false);
    } catch (failure) {
      // A connection may have ended while it was idle; a read may be sent twice.
      const again = wasOpen && statement.freshness !== null && failure instanceof ConnectionLostError;
      if (!again) throw failure;
      return this.#sendOn(this.#opened(), statement, false);
    }
  };

  async exclusively<Result>(run: (send: Send) => Promise<Result>): Promise<Result> {
    while (this.#transaction) await this.#transaction;
    const { promise, resolve: end } = Promise.withResolvers<void>();
    this.#transaction = promise;
    try {
      // The whole of it on one socket: what comes after a loss must not run on its own, on another.
      const slot = this.#opened();
      return await run((statement) => this.#sendOn(slot, statement, true));
    } finally {
      this.#transaction = undefined;
      end();
      if (this.idle) this.#budget.fellIdle();
    }
  }

  /** Closes the connection and gives its slot back. The next statement opens a new one. */
  async evict(): Promise<void> {
    const slot = this.#slot;
    // At once: a statement that comes while this one is being closed must open another.
    this.#slot = undefined;
    this.#budget.unregister(this);
    const open = await slot?.catch(() => undefined);
    await open?.socket.end();
    open?.release();
  }

  async close(): Promise<void> {
    if (this.#pending === 0) return this.evict();
    const slot = this.#slot;
    const over = new RequestOverError();
    this.#over.abort(over);
    const open = await slot?.catch(() => undefined);
    if (!slot || !open) return;
    open.socket.destroy(over);
    this.#forget(slot, open);
  }

  async #sendOn(slot: Promise<OpenSlot>, statement: Statement, inTransaction: boolean): Promise<Answer> {
    const { log, timeouts, freshReads } = this.#resources;
    const started = performance.now();
    // Now: the transaction that was waited for may have asked for fresh reads. What is read inside of one is always fresh.
    const freshAsked = inTransaction || freshReads.wantedFrom(statement.tags.keyspace);
    this.#pending += 1;
    let answer: Answer | undefined;
    try {
      const { socket } = await slot;
      const text = sentText(statement, freshAsked, timeouts.statementMs);
      const sending = this.#last.then(() => socket.send(text, statement.values, timeouts.statementMs));
      this.#last = sending.catch(() => {});
      answer = await sending;
      return answer;
    } finally {
      this.#pending -= 1;
      this.lastUsed = performance.now();
      log.record(statement, { freshAsked, inTransaction, rows: answer?.rows.length ?? 0, ms: this.lastUsed - started });
      const open = await slot.catch(() => undefined);
      if (open?.socket.lost) this.#forget(slot, open);
      if (this.idle) this.#budget.fellIdle();
    }
  }

  /** Gives the slot of a socket back that is closed or lost. */
  #forget(slot: Promise<OpenSlot>, open: OpenSlot): void {
    open.release();
    // Another may be open by now.
    if (slot !== this.#slot) return;
    this.#slot = undefined;
    this.#budget.unregister(this);
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
    const { log, timeouts, watch } = this.#resources;
    const release = await this.#budget.acquire();
    try {
      const socket = await MysqlSocket.open(this.#address, watch, timeouts.connectMs, this.#over.signal);
      this.#budget.register(this);
      log.recordConnection(this.#client);
      return { socket, release };
    } catch (failure) {
      release();
      throw failure;
    }
  }
}
