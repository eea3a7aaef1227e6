import { BoundedCache } from '../bounded-cache.ts';

/** Failed requests in a row after which a circuit opens. */
export const failuresToOpen = 3;

/** How long it stays open before one request tries again, in milliseconds. */
export const openMs = 5_000;

/** How long the request that tries waits for its first answer, in milliseconds: a healthy database connects and answers in a few. */
export const trialMs = 1_000;

/** Circuits that an isolate remembers: of the organizations that it served last. */
const maxCircuits = 1_000;

/** Whether a request may ask the database: normally, as the trial of a half-open circuit, or not at all. */
export type Admission = 'normal' | 'trial' | 'refused';

/**
 * A circuit breaker. Closed, all requests ask the database. After some failures in a row it opens and none does. After a while
 * it is half open: one request tries, and its success closes the circuit for all. Only what the database did is a failure.
 */
export class Circuit {
  #failures = 0;
  #nextTryAt = 0;

  /** Whether all requests ask the database. */
  get closed(): boolean {
    return this.#failures < failuresToOpen;
  }

  /** Whether a request may ask now. While one tries, others are refused. */
  admit(now: number): Admission {
    if (this.closed) return 'normal';
    if (now < this.#nextTryAt) return 'refused';
    // Should the one that tries never tell how it went, the next one tries after the same while.
    this.#nextTryAt = now + openMs;
    return 'trial';
  }

  /** A request was answered. */
  succeeded(): void {
    this.#failures = 0;
  }

  /** A request was not. Returns whether the circuit is open now. */
  failed(now: number): boolean {
    this.#failures += 1;
    this.#nextTryAt = now + openMs;
    return this.#failures >= failuresToOpen;
  }
}

/** The circuits that an isolate knows, by what they lead to. */
export class Circuits {
  readonly #circuits = new BoundedCache<Circuit>(maxCircuits);

  /** The circuit that leads to something: the same one each time. */
  of(destination: string): Circuit {
    const circuit = this.#circuits.get(destination) ?? new Circuit();
    this.#circuits.set(destination, circuit);
    return circuit;
  }
}

/** Shared by the requests of an isolate. */
export const isolateCircuits = new Circuits();
