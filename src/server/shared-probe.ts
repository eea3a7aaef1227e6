/** How often a request looks whether the probe of another one has ended, in milliseconds. */
const lookMs = 20;

/** After so many milliseconds a probe that is still under way is taken for lost, with the request that began it. */
export const lostAfterMs = 5_000;

/** What a probe has found, and when it began. */
interface Finding<Found> {
  readonly found: Found;
  readonly beganAt: number;
  readonly endedAt: number;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, lookMs));

/**
 * One probe for all requests of an isolate that ask at the same time or shortly after. It holds data alone: in workerd, a
 * request can wait neither for a promise nor for a connection of another one, so each waits by a timer of its own.
 */
export class SharedProbe<Found> {
  readonly #keptMs: (found: Found) => { readonly told: number; readonly untilNext: number };
  #last: Finding<Found> | undefined;
  #underWaySince: number | undefined;

  /**
   * `keptMs` says for how long a finding is `told` to those who come after its probe, and how long they wait at least
   * `untilNext` one begins, both from the beginning of the probe.
   */
  constructor(keptMs: (found: Found) => { readonly told: number; readonly untilNext: number }) {
    this.#keptMs = keptMs;
  }

  /** What is known by a probe that ended after this call, or shortly before it. Runs `probe` when nobody else does. */
  async ask(probe: () => Promise<Found>): Promise<Found> {
    const askedAt = Date.now();
    for (;;) {
      const now = Date.now();
      const last = this.#last;
      if (last && (last.endedAt > askedAt || now - last.beganAt < this.#keptMs(last.found).told)) return last.found;
      if (this.#mayBegin(now)) return this.#run(probe, now);
      await pause();
    }
  }

  #mayBegin(now: number): boolean {
    if (this.#underWaySince !== undefined) return now - this.#underWaySince > lostAfterMs;
    return !this.#last || now - this.#last.beganAt >= this.#keptMs(this.#last.found).untilNext;
  }

  async #run(probe: () => Promise<Found>, beganAt: number): Promise<Found> {
    this.#underWaySince = beganAt;
    try {
      const found = await probe();
      this.#last = { found, beganAt, endedAt: Date.now() };
      return found;
    } finally {
      // Another one may have begun, if this one was taken for lost.
      if (this.#underWaySince === beganAt) this.#underWaySince = undefined;
    }
  }
}
