import { refusal } from '../refusal.ts';

/** How many requests an isolate works on, and how many wait for that. */
export interface AdmissionBounds {
  /** Requests worked on at the same time. Each may hold five connections, and one thread computes for all of them. */
  readonly maxInFlight: number;
  /** Requests that wait for a place. */
  readonly maxWaiting: number;
  /** How long one of them waits, in milliseconds. */
  readonly maxWaitMs: number;
  /** After how long a place is given away whose request never said that it was done, in milliseconds. */
  readonly maxHeldMs: number;
}

/** Those of the product. More at once would only make all of them slower. */
export const admissionBounds: AdmissionBounds = {
  maxInFlight: 24,
  maxWaiting: 500,
  maxWaitMs: 10_000,
  maxHeldMs: 60_000,
};

/** When somebody who was turned away should come again, in seconds. */
const retryAfterSeconds = 2;

/** Gives a place back. */
type Leave = () => void;

interface Waiting {
  readonly enter: (leave: Leave) => void;
}

/**
 * The places of one isolate: first come, first served. A request that waits for a place has opened nothing, and its time has
 * not begun.
 */
export class Admission {
  readonly #bounds: AdmissionBounds;
  /** Since when each place is held. */
  readonly #held = new Map<symbol, number>();
  readonly #waiting = new Set<Waiting>();

  constructor(bounds: AdmissionBounds = admissionBounds) {
    this.#bounds = bounds;
  }

  /** Requests that are worked on now. */
  get inFlight(): number {
    return this.#held.size;
  }

  /** Takes a place, and returns what gives it back. Null when there is none in time, or the caller hangs up before. */
  async enter(callerGone: AbortSignal): Promise<Leave | null> {
    if (callerGone.aborted) return null;
    this.#giveAwayForgotten();
    if (this.#held.size < this.#bounds.maxInFlight && this.#waiting.size === 0) return this.#take();
    if (this.#waiting.size >= this.#bounds.maxWaiting) return null;
    const { promise, resolve } = Promise.withResolvers<Leave | null>();
    const waiting: Waiting = { enter: resolve };
    const giveUp = () => {
      // Nothing happens when it has its place already.
      if (this.#waiting.delete(waiting)) resolve(null);
    };
    this.#waiting.add(waiting);
    const timer = setTimeout(giveUp, this.#bounds.maxWaitMs);
    callerGone.addEventListener('abort', giveUp, { once: true });
    const leave = await promise;
    clearTimeout(timer);
    return leave;
  }

  #take(): Leave {
    const place = Symbol('place');
    this.#held.set(place, Date.now());
    return () => {
      if (this.#held.delete(place)) this.#letIn();
    };
  }

  #letIn(): void {
    for (const waiting of this.#waiting) {
      if (this.#held.size >= this.#bounds.maxInFlight) return;
      this.#waiting.delete(waiting);
      waiting.enter(this.#take());
    }
  }

  /** A request that the runtime has ended gives nothing back. */
  #giveAwayForgotten(): void {
    if (this.#held.size < this.#bounds.maxInFlight) return;
    const forgottenBefore = Date.now() - this.#bounds.maxHeldMs;
    for (const [place, since] of this.#held) if (since < forgottenBefore) this.#held.delete(place);
    this.#letIn();
  }
}

/** That of this isolate. */
export const isolateAdmission = new Admission();

/** The response to a request for which there was no place in time. */
export const turnedAway = (): Response =>
  refusal({
    status: 503,
    code: 'SERVICE_BUSY',
    message: `More requests came than can be answered at the moment. Ask again in ${retryAfterSeconds} seconds.`,
    headers: { 'Retry-After': String(retryAfterSeconds) },
  });
