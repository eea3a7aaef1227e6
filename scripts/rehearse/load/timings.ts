/** One thing that was asked for, and what came of it. */
export interface Timing {
  /** When it was asked for and answered, by `performance.now()`. */
  began: number;
  ended: number;
  /** Why it failed; null when it did not. */
  failure: string | null;
}

/** What was asked for during a part of a rehearsal. */
export interface Summary {
  asked: number;
  failed: number;
  longestMs: number;
}

/** What a load has asked for, each with its answer. */
export class Timings {
  readonly #all: Timing[] = [];

  /** Does something, and notes how long it took and whether it failed. Resolves with its result, or with null. */
  async note<Result>(run: () => Promise<Result>): Promise<Result | null> {
    const began = performance.now();
    try {
      const result = await run();
      this.#all.push({ began, ended: performance.now(), failure: null });
      return result;
    } catch (failure) {
      this.#all.push({ began, ended: performance.now(), failure: reasonOf(failure) });
      return null;
    }
  }

  /** What was under way at some moment between two. */
  between(from: number, to: number): Summary {
    return summaryOf(this.#all.filter(({ began, ended }) => began < to && ended > from));
  }

  /** All of it. */
  get total(): Summary {
    return summaryOf(this.#all);
  }

  /** The failures by their reasons, each with how often it occurred. */
  get reasons(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { failure } of this.#all) if (failure !== null) counts[failure] = (counts[failure] ?? 0) + 1;
    return counts;
  }
}

function summaryOf(timings: readonly Timing[]): Summary {
  return {
    asked: timings.length,
    failed: timings.filter(({ failure }) => failure !== null).length,
    longestMs: Math.round(timings.reduce((longest, { began, ended }) => Math.max(longest, ended - began), 0)),
  };
}

/** Identifiers and numbers are left out: failures that differ in nothing else are one kind. */
function reasonOf(failure: unknown): string {
  const causes: string[] = [];
  for (let one = failure; one instanceof Error && causes.length < 4; one = one.cause) causes.push(one.message);
  return (causes.join(' ← ') || String(failure)).replaceAll(/\b\d{4,}\b|_[0-9A-Z]{26}/g, 'N').slice(0, 400);
}
