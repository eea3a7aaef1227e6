import * as z from 'zod';
import { enumerated } from './enumeration.ts';

/** To what an amount is rounded. */
export const roundingUnit = {
  cent: 'To the cent.',
  dollar: 'To the dollar.',
} as const;

/** Where an amount goes that lies exactly between two. */
export const roundingMode = {
  half_up: 'Away from zero.',
  half_even: 'To the even neighbor, so that rounding favors neither side.',
} as const;

/** Where in a rating amounts are rounded. */
export const roundingPoint = {
  step: 'After every factor.',
  coverage: 'Once for each coverage, after its factors.',
  end: 'Once, at the premium of the policy.',
} as const;

/** How amounts of money are rounded: as it was filed with the states. */
export const rounding = z.object({ unit: enumerated(roundingUnit), mode: enumerated(roundingMode) });

/** How amounts of money are rounded. */
export type Rounding = z.output<typeof rounding>;
