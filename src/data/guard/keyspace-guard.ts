import type { Keyspace } from '../../../schema/keyspaces.ts';
import { NoConnectionSlotError } from '../wire/connection-budget.ts';
import type { Circuit } from './circuit.ts';
import type { Deadline } from './deadline.ts';
import { classifyFailure, KeyspaceUnavailableError } from './errors.ts';

/**
 * Stands between one request and one keyspace. A keyspace that has failed the request is not asked by it again, so that
 * an outage is waited for once, not once per level; and one that has failed several requests in a row is not asked at all.
 */
export class KeyspaceGuard {
  readonly #keyspace: Keyspace;
  readonly #circuitOf: () => Circuit;
  readonly #deadline: Deadline;
  readonly #outage = new AbortController();
  #admittedBy: Circuit | undefined;

  /** `circuitOf` is asked for each statement: for whom the request reads may be known only after the first. */
  constructor(keyspace: Keyspace, circuitOf: () => Circuit, deadline: Deadline) {
    this.#keyspace = keyspace;
    this.#circuitOf = circuitOf;
    this.#deadline = deadline;
  }

  /** Aborted when the keyspace has failed the request, with the error that says so. */
  get outage(): AbortSignal {
    return this.#outage.signal;
  }

  /**
   * Sends what reads, and waits no longer than the request's deadline. Throws KeyspaceUnavailableError when the keyspace
   * is out of reach, DeadlineExceededError when the request took too long.
   */
  read<Result>(send: () => PromiseLike<Result>): Promise<Result> {
    return this.#guarded(() => this.#deadline.within(send));
  }

  /**
   * Runs a transaction. It is not begun after the request's deadline; once begun, it ends by its statements' own time-outs.
   * A commit that is not answered in time is an outage like any other, although it may have happened.
   */
  transact<Result>(run: () => Promise<Result>): Promise<Result> {
    return this.#guarded(() => {
      this.#deadline.check();
      return run();
    });
  }

  async #guarded<Result>(run: () => Promise<Result>): Promise<Result> {
    const circuit = this.#admitted();
    try {
      const result = await run();
      circuit.succeeded();
      return result;
    } catch (failure) {
      const classified = classifyFailure(this.#keyspace, failure);
      if (classified instanceof KeyspaceUnavailableError) this.#note(classified, circuit);
      throw classified;
    }
  }

  #admitted(): Circuit {
    this.outage.throwIfAborted();
    const circuit = this.#circuitOf();
    if (circuit === this.#admittedBy) return circuit;
    if (!circuit.admits(Date.now())) {
      this.#outage.abort(new KeyspaceUnavailableError(this.#keyspace, 'It has failed too often a moment ago.'));
      this.outage.throwIfAborted();
    }
    this.#admittedBy = circuit;
    return circuit;
  }

  /** Logs an outage, once however many fields of the request it costs, and remembers it. */
  #note(unavailable: KeyspaceUnavailableError, circuit: Circuit): void {
    if (this.outage.aborted) return;
    const { message, cause } = unavailable;
    // That the request itself holds all slots is no fault of the keyspace.
    const isFault = !(cause instanceof NoConnectionSlotError);
    if (isFault) this.#outage.abort(unavailable);
    const leftAlone = isFault && circuit.failed(Date.now());
    console.warn(JSON.stringify({ message, cause: String(cause), leftAlone }));
  }
}
