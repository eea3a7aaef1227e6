import type { Watch } from '../wire/watch.ts';
import { CallerGoneError, DeadlineExceededError } from './errors.ts';

/** What ends a request before it is answered. */
type Ending = DeadlineExceededError | CallerGoneError;

/** The moment from which a request waits for nothing more: its time is up, or the caller has hung up. */
export class Deadline {
  readonly #passed: Promise<never>;
  readonly #reject: (ending: Ending) => void;
  readonly #watch: Watch;
  #stopWatching: () => void = () => {};
  #endsAt = Number.POSITIVE_INFINITY;
  #ending: Ending | undefined;

  constructor(watch: Watch, callerGone?: AbortSignal) {
    const { promise, reject } = Promise.withResolvers<never>();
    // Nobody may be waiting when it passes.
    promise.catch(() => {});
    this.#passed = promise;
    this.#reject = reject;
    this.#watch = watch;
    if (callerGone?.aborted) this.#end(new CallerGoneError());
    callerGone?.addEventListener('abort', () => this.#end(new CallerGoneError()), { once: true });
  }

  /** Sets the time, counted from now, in place of one that was set before. */
  set(afterMs: number): void {
    this.#stopWatching();
    this.#endsAt = performance.now() + afterMs;
    this.#stopWatching = this.#watch.afterExactly(afterMs, () => this.#end(new DeadlineExceededError(afterMs)));
  }

  /** How long it is until then, in milliseconds. */
  get leftMs(): number {
    return this.#ending ? 0 : Math.max(0, this.#endsAt - performance.now());
  }

  /** Whether it has passed. */
  get passed(): boolean {
    return this.#ending !== undefined;
  }

  /** Throws DeadlineExceededError or CallerGoneError when it has passed. */
  check(): void {
    if (this.#ending) throw this.#ending;
  }

  /** Starts some work and waits for it, but no longer than the deadline: then what `check` throws is thrown. */
  async within<Result>(start: () => PromiseLike<Result>): Promise<Result> {
    this.check();
    return Promise.race([start(), this.#passed]);
  }

  #end(ending: Ending): void {
    this.#ending ??= ending;
    this.#reject(this.#ending);
  }
}
