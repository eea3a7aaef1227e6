import * as z from 'zod';
import { type Refusal, refusalOf, storedRefusal } from './refusal.ts';

/** The rows that a mutation has changed or added, by the fields of its payload that show them. */
export type ChangedRows = Readonly<Record<string, string | readonly string[] | null>>;

/** What came of a mutation. */
export type Outcome =
  | { readonly kind: 'done'; readonly changed: ChangedRows }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const done = z.object({ changed: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])) });

/** An outcome as the row of its key stores it. */
export const storedOutcome = (outcome: Outcome): Record<string, unknown> =>
  outcome.kind === 'done' ? { changed: outcome.changed } : storedRefusal(outcome.refusal);

/** The outcome that the row of a key stores. */
export const outcomeOf = (stored: Readonly<Record<string, unknown>>): Outcome => {
  const refusal = refusalOf(stored);
  return refusal ? { kind: 'refused', refusal } : { kind: 'done', ...done.parse(stored) };
};
