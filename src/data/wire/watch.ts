/** How late a timer may fire, in milliseconds, before its lateness says that the isolate was busy with other work. */
const toleranceMs = 50;

/** How much longer is waited then, in milliseconds: what has arrived meanwhile is read first. */
const graceMs = 250;

interface Wait {
  due: number;
  readonly onDue: () => void;
  /** Whether the wait ends on time even when the timer is late. */
  readonly strict: boolean;
}

/**
 * Times all waits of one request with one timer. When the timer fires late, the isolate was busy with other work, and an
 * answer may have arrived without being read. Waits that are due then get a little longer.
 */
export class Watch {
  readonly #waits = new Set<Wait>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timerDue = Number.POSITIVE_INFINITY;

  /** Calls `onDue` after a time, unless the returned function is called before. */
  after(ms: number, onDue: () => void): () => void {
    return this.#add(ms, onDue, false);
  }

  /** The same for a time that was promised to the caller: it passes, however busy the isolate is. */
  afterExactly(ms: number, onDue: () => void): () => void {
    return this.#add(ms, onDue, true);
  }

  /** Calls all waits off. */
  end(): void {
    this.#waits.clear();
    clearTimeout(this.#timer);
    this.#timerDue = Number.POSITIVE_INFINITY;
  }

  #add(ms: number, onDue: () => void, strict: boolean): () => void {
    const wait: Wait = { due: performance.now() + ms, onDue, strict };
    this.#waits.add(wait);
    this.#arm(wait.due);
    return () => {
      this.#waits.delete(wait);
    };
  }

  /** Sets the timer to a moment, unless it fires before that anyway. */
  #arm(due: number): void {
    if (due >= this.#timerDue) return;
    clearTimeout(this.#timer);
    this.#timerDue = due;
    this.#timer = setTimeout(() => this.#fire(), Math.max(0, due - performance.now()));
  }

  #fire(): void {
    const now = performance.now();
    const late = now - this.#timerDue > toleranceMs;
    this.#timerDue = Number.POSITIVE_INFINITY;
    for (const wait of [...this.#waits]) {
      if (wait.due > now) continue;
      if (late && !wait.strict) {
        wait.due = now + graceMs;
        continue;
      }
      this.#waits.delete(wait);
      wait.onDue();
    }
    // Timers may fire a fraction of a millisecond early: what is left is waited for again.
    for (const { due } of this.#waits) this.#arm(due);
  }
}
