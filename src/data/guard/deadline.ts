import { DeadlineExceededError } from './errors.ts';

/** The moment from which a request waits for nothing more. */
export class Deadline {
  readonly #passed: Promise<never>;
  readonly #timer: ReturnType<typeof setTimeout>;
  #failure: DeadlineExceededError | undefined;

  constructor(afterMs: number) {
    const { promise, reject } = Promise.withResolvers<never>();
    // Nobody may be waiting when it passes.
    promise.catch(() => {});
    this.#passed = promise;
    this.#timer = setTimeout(() => {
      this.#failure = new DeadlineExceededError(afterMs);
      reject(this.#failure);
    }, afterMs);
  }

  /** Throws DeadlineExceededError when the moment has passed. */
  check(): void {
    if (this.#failure) throw this.#failure;
  }

  /** Starts some work and waits for it, but no longer than the deadline: then DeadlineExceededError is thrown. */
  async within<Result>(start: () => PromiseLike<Result>): Promise<Result> {
    this.check();
    return Promise.race([start(), this.#passed]);
  }

  /** The request is over: nothing is left to wait for. */
  end(): void {
    clearTimeout(this.#timer);
  }
}
