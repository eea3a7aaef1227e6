import type { coverageType } from '../../../../../schema/coverage.ts';
import type { RateFactors } from '../../../../../schema/rating.ts';
import type { ratingFactor } from '../../../../../schema/submissions/enums.ts';
import { type Fraction, roundCents, wholeCents } from '../fraction.ts';

/** One line of the rating log. Values are factors; those of minimums and of rounding are amounts in dollars. */
export interface RatingStep {
  readonly ordinal: number;
  /** Null for what is applied to the policy as a whole. */
  readonly coverage: keyof typeof coverageType | null;
  readonly factor: keyof typeof ratingFactor;
  /** The value's path in the rate table, such as `limits.100000000`. */
  readonly sourceTable: string;
  readonly value: string;
  readonly premiumBeforeCents: bigint;
  readonly premiumAfterCents: bigint;
}

type Applied = Pick<RatingStep, 'factor' | 'sourceTable' | 'value'>;

/** How amounts between two steps are shown. */
const shown = { unit: 'cent', mode: 'half_even' } as const;

/** A premium that is being computed: exact, or rounded after every step where the rates say so. */
export class RatingLog {
  readonly steps: RatingStep[] = [];
  readonly #rounding: RateFactors['rounding'];

  constructor(rounding: RateFactors['rounding']) {
    this.#rounding = rounding;
  }

  /** Logs a step, and gives the amount that the next one begins with. */
  add(coverage: RatingStep['coverage'], applied: Applied, before: Fraction, after: Fraction): Fraction {
    const kept = this.#rounding.at === 'step' ? wholeCents(roundCents(after, this.#rounding)) : after;
    this.steps.push({
      ordinal: this.steps.length + 1,
      coverage,
      ...applied,
      premiumBeforeCents: roundCents(before, shown),
      premiumAfterCents: roundCents(kept, shown),
    });
    return kept;
  }

  /** Rounds at one of the points that rates may name, and logs it; elsewhere the amount stays as it is. */
  round(coverage: RatingStep['coverage'], point: 'coverage' | 'end', amount: Fraction): Fraction {
    const { at, unit } = this.#rounding;
    // Whatever is applied to the policy as a whole may leave fractions again.
    const due = at === point || (at === 'coverage' && point === 'end');
    if (!due) return amount;
    const applied = { factor: 'rounding', sourceTable: 'rounding', value: unit === 'cent' ? '0.01' : '1.00' } as const;
    return this.add(coverage, applied, amount, wholeCents(roundCents(amount, this.#rounding)));
  }
}
