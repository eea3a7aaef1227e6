import type { TakenCost } from '../../graphql/context.ts';
import type { CostRate } from './limits.ts';

/** A budget that fills up evenly while time passes, and is full after the period of its rate: a token bucket. */
export class CostBucket {
  readonly #rate: CostRate;
  #left: number;
  #asOfMs: number;

  constructor(rate: CostRate, nowMs: number) {
    this.#rate = rate;
    this.#left = rate.maximum;
    this.#asOfMs = nowMs;
  }

  /** Takes a cost, or nothing when there is less. The cost must be below the maximum: more is never there. */
  take(cost: number, nowMs: number): TakenCost {
    const { maximum, periodSeconds } = this.#rate;
    const perSecond = maximum / periodSeconds;
    // A clock that is set back fills nothing, and takes nothing away.
    const passedSeconds = Math.max(0, nowMs - this.#asOfMs) / 1_000;
    this.#left = Math.min(maximum, this.#left + passedSeconds * perSecond);
    this.#asOfMs = nowMs;
    const granted = cost <= this.#left;
    if (granted) this.#left -= cost;
    const waitSeconds = granted ? 0 : Math.ceil((cost - this.#left) / perSecond);
    return { granted, remaining: Math.floor(this.#left), waitSeconds };
  }
}
