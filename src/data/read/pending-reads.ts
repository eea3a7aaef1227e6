/** Counts the reads of a request that are under way, each from its first level to its last. */
export class PendingReads {
  #pending = 0;
  #idle = Promise.withResolvers<void>();

  /** Counts a read until it is done. */
  async during<Result>(read: () => Promise<Result>): Promise<Result> {
    this.#pending += 1;
    try {
      return await read();
    } finally {
      this.#pending -= 1;
      if (this.#pending === 0) {
        this.#idle.resolve();
        this.#idle = Promise.withResolvers<void>();
      }
    }
  }

  /** Resolves when none is under way. */
  async done(): Promise<void> {
    while (this.#pending > 0) await this.#idle.promise;
  }
}
