/** Counts calls in flight. A peak above the Worker's budget is a bug in the Worker. */
export class ConcurrencyCounter {
  current = 0;
  peak = 0;
  readonly #leastMs: number;

  /** Every call takes so many milliseconds at least: calls that may be in flight together then are. */
  constructor(leastMs = 0) {
    this.#leastMs = leastMs;
  }

  /** Counts one call for as long as it takes. */
  async during<T>(call: () => Promise<T>): Promise<T> {
    this.current += 1;
    this.peak = Math.max(this.peak, this.current);
    try {
      const [answer] = await Promise.all([call(), new Promise((resolve) => setTimeout(resolve, this.#leastMs))]);
      return answer;
    } finally {
      this.current -= 1;
    }
  }

  /** Starts a new measurement from what is in flight now. */
  resetPeak(): void {
    this.peak = this.current;
  }
}
