import {
  defineRefusal,
  invalidInput,
  type Refusal,
  refuse,
  detailKinds as t,
} from '../../../graphql/mutation/index.ts';
import type { RateRefusal } from '../rules/rate-activation.ts';
import { VersionOverlaps } from './program-refusals.ts';

/** The cells that a refusal names, at most. */
const cellsShown = 100;

const cells = (description: string) =>
  t.texts(`${description}, by their places in the rate table, the first ${cellsShown} of them.`);

/** Something that the program sells would not be rated. */
export const RatesIncomplete = defineRefusal('RatesIncomplete', {
  description:
    'The rates lack cells that what the program sells is priced by: a base rate for each class of its terms in each coverage, a factor for each of its states, and the limits and deductibles that the rates before have.',
  message: 'The rates lack cells that the program needs. Revise the draft so that it has all of them.',
  details: {
    count: t.count('How many cells are missing.'),
    cells: cells('The missing cells'),
  },
});

/** Somebody would pay less for more. */
export const NotMonotone = defineRefusal('NotMonotone', {
  description:
    'Cells of the rates are out of order: bounds must grow and the last band be open, and a higher limit, a lower deductible or more losses must not cost less.',
  message: 'Cells of the rates are out of order. Revise the draft.',
  details: {
    count: t.count('How many cells are out of order.'),
    cells: cells('The cells out of order'),
  },
});

/** Nobody knows yet what the rates must price. */
export const NoTerms = defineRefusal('NoTerms', {
  description: 'No terms of the program are agreed for the first day of the rates: they say what must be priced.',
  message: "No terms of the program are agreed for the rates' first day. Activate a version of its terms first.",
  details: { on: t.day('The first day of the rates.') },
});

/** The refusals of rates that are validated or activated. */
export const rateRefusals = [VersionOverlaps, NoTerms, RatesIncomplete, NotMonotone];

const path = ['rateTableId'];

const cellsOf = (all: readonly string[]) => ({ count: all.length, cells: all.slice(0, cellsShown) });

/** Why rates cannot be put in force, as it is answered. */
export const rateRefusalInWords = (refusal: RateRefusal): Refusal => {
  switch (refusal.code) {
    case 'not_in_the_future':
      return invalidInput('must begin after today, as all rates but the first', ...path);
    case 'overlaps':
      return refuse(VersionOverlaps, path, { id: refusal.id, from: refusal.from });
    case 'no_terms':
      return refuse(NoTerms, path, { on: refusal.on });
    case 'incomplete':
      return refuse(RatesIncomplete, path, cellsOf(refusal.cells));
    case 'not_monotone':
      return refuse(NotMonotone, path, cellsOf(refusal.cells));
  }
};
