import type { Keyspace } from '../../../schema/keyspaces.ts';
import { log } from '../telemetry/log.ts';
import { DatabaseSilentError, StatementFailedError } from '../wire/errors.ts';
import type { KeyspaceFailure, StatementLog } from '../wire/statement-log.ts';
import type { Watch } from '../wire/watch.ts';
import { type Circuit, trialMs } from './circuit.ts';
import type { Deadline } from './deadline.ts';
import { CallerGoneError, DeadlineExceededError, KeyspaceBusyError, KeyspaceUnavailableError } from './errors.ts';
import { judgeFailure } from './judge-failure.ts';
import { writeAgain } from './write-again.ts';

/** What a guard is told of its request. */
export interface GuardOptions {
  readonly keyspace: Keyspace;
  /** Asked for each statement: for whom the request reads may be known only after the first. */
  readonly circuit: () => Circuit;
  readonly deadline: Deadline;
  readonly watch: Watch;
  /** For how long a write is tried again, in milliseconds. */
  readonly busyMs: number;
  /** Where it is noted that the keyspace has failed the request. */
  readonly log: Pick<StatementLog, 'recordFailure'>;
  /** A number from 0 to 1 by chance. */
  readonly random: () => number;
}

/**
 * Stands between one request and one keyspace. A keyspace that has failed the request is not asked by it again, so that
 * an outage is waited for once, not once per level; and one that has failed several requests in a row is not asked at all.
 */
export class KeyspaceGuard {
  readonly #options: GuardOptions;
  #admittedBy: Circuit | undefined;
  #onTrial = false;
  /** Aborted when the keyspace has failed the request, with the error that says so. */
  readonly #outage = new AbortController();

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  /**
   * Sends what reads, and waits no longer than the request's deadline. Throws KeyspaceUnavailableError when the keyspace is
   * out of reach, KeyspaceBusyError when it had too much to do, DeadlineExceededError when the request took too long.
   */
  read<Result>(send: (outage: AbortSignal) => PromiseLike<Result>): Promise<Result> {
    const start = () => send(this.#outage.signal);
    return this.#guarded(() => this.#options.deadline.within(() => (this.#onTrial ? this.#try(start) : start())));
  }

  /**
   * Runs a transaction, and runs it again while that may help: it must begin with a row that only one can write, which then
   * tells whether it was done before. Throws what `read` throws, and OutcomeUnknownError when nobody can tell.
   */
  write<Result>(run: () => Promise<Result>): Promise<Result> {
    return this.#guarded(() => writeAgain(run, this.#options));
  }

  async #guarded<Result>(run: () => Promise<Result>): Promise<Result> {
    const circuit = this.#admitted();
    try {
      const result = await run();
      this.#onTrial = false;
      circuit.succeeded();
      return result;
    } catch (failure) {
      throw this.#judged(failure, circuit);
    }
  }

  #admitted(): Circuit {
    this.#outage.signal.throwIfAborted();
    const circuit = this.#options.circuit();
    if (circuit === this.#admittedBy) return circuit;
    const admission = circuit.admit(Date.now());
    if (admission === 'refused') {
      this.#note('KEYSPACE_UNAVAILABLE', { circuitOpen: true });
      this.#outage.abort(new KeyspaceUnavailableError(this.#options.keyspace, 'It has failed too often a moment ago.'));
      this.#outage.signal.throwIfAborted();
    }
    this.#onTrial = admission === 'trial';
    this.#admittedBy = circuit;
    return circuit;
  }

  /** Waits for a keyspace of which little is to be hoped no longer than for one that is well. */
  #try<Result>(send: () => PromiseLike<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(new DatabaseSilentError('statement', trialMs));
      const stopWatching = this.#options.watch.after(trialMs, giveUp);
      send().then(resolve, reject).then(stopWatching);
    });
  }

  #note(code: KeyspaceFailure['code'], { failure, circuitOpen = false }: { failure?: unknown; circuitOpen?: boolean }) {
    const timedOut = failure instanceof DatabaseSilentError;
    this.#options.log.recordFailure(this.#options.keyspace, { code, circuitOpen, timedOut });
  }

  /** What a failure is to the request. What the caller or the deadline ended is held against nobody. */
  #judged(failure: unknown, circuit: Circuit): unknown {
    const { keyspace, deadline } = this.#options;
    if (failure instanceof DeadlineExceededError || failure instanceof CallerGoneError) return failure;
    const verdict = judgeFailure(failure);
    if (verdict === null || verdict === 'busy') {
      // It has answered, whatever it said.
      if (failure instanceof StatementFailedError) circuit.succeeded();
      if (verdict === null) return failure;
      this.#note('KEYSPACE_BUSY', { failure });
      return new KeyspaceBusyError(keyspace, failure);
    }
    // What is closed under a statement that nobody waits for any more fails, too.
    if (deadline.passed) return new KeyspaceUnavailableError(keyspace, failure);
    if (this.#outage.signal.aborted) return this.#outage.signal.reason;
    const unavailable = new KeyspaceUnavailableError(keyspace, failure);
    this.#outage.abort(unavailable);
    this.#note('KEYSPACE_UNAVAILABLE', { failure });
    const leftAlone = circuit.failed(Date.now());
    log('warn', unavailable.message, { keyspace, verdict, leftAlone, failure });
    return unavailable;
  }
}
