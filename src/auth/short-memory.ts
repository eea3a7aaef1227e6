import { BoundedCache } from '../data/bounded-cache.ts';

/** What was learned, and how long ago. */
interface Recalled<Value> {
  readonly value: Value;
  readonly ageMs: number;
}

/**
 * What an isolate has learned about those who ask, of the last ones that it served. It holds data and no promises: in
 * workerd, no request may wait for what another one has begun.
 */
export class ShortMemory<Value> {
  readonly #entries: BoundedCache<{ readonly value: Value; readonly learnedAt: number }>;

  constructor(maxEntries: number) {
    this.#entries = new BoundedCache(maxEntries);
  }

  /** What is known by a key, however old. A clock that was set back makes it as old as can be. */
  recall(key: string): Recalled<Value> | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    const ageMs = Date.now() - entry.learnedAt;
    return { value: entry.value, ageMs: ageMs < 0 ? Number.POSITIVE_INFINITY : ageMs };
  }

  /** Keeps what was true at `learnedAt`: when the question was sent, not when it was answered. */
  keep(key: string, value: Value, learnedAt: number): void {
    this.#entries.set(key, { value, learnedAt });
  }
}
