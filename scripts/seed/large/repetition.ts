import type { SearchField } from '../../../schema/search-field.ts';
import { businessPrefixes } from './copied-tables.ts';
import { type Renaming, renamedIdentifiers } from './renaming.ts';

/** The last number of each series. */
export type Series = ReadonlyMap<string, number>;

/** How often to repeat the business of one organization. */
export interface Repetition {
  readonly orgId: string;
  readonly times: number;
  /** Distinguishes the copies of one organization from those of the others. */
  readonly firstCopy: number;
  readonly series: Series;
  /** Ledger accounts that do not belong to a single policy or claim: all repetitions post to them. */
  readonly sharedAccountIds: readonly string[];
}

const numberDigits = 6;
const yearDigits = '-2026-'.length;

/** The SQL of what a repetition adds to the count of a number: each continues its series without a gap. */
export const shiftOf = (series: Series, column: string): string => {
  const name = `LEFT(${column}, LENGTH(${column}) - ${numberDigits + yearDigits})`;
  const shifts = [...series].map(([of, last]) => `WHEN '${of}' THEN ${last}`).join(' ');
  return `CASE ${name} ${shifts} ELSE 0 END`;
};

/** Whether a field of the search is a number that a repetition has another one of. */
export const isNumbered = (field: SearchField): boolean => field.endsWith('_number') && field !== 'producer_number';

/** The SQL of a repeated number. */
const renumbered = (series: Series) => (column: string) => {
  const count = `CAST(RIGHT(${column}, ${numberDigits}) AS UNSIGNED) + n * ${shiftOf(series, column)}`;
  return `CONCAT(LEFT(${column}, LENGTH(${column}) - ${numberDigits}), LPAD(${count}, ${numberDigits}, '0'))`;
};

/** How the rows of a repetition get other ids, numbers and texts. */
export const renamingOf = ({ orgId, firstCopy, series, sharedAccountIds }: Repetition): Renaming => ({
  orgId,
  identifier: renamedIdentifiers(businessPrefixes, sharedAccountIds, `LPAD(HEX(n + ${firstCopy}), 6, '0')`),
  number: renumbered(series),
  text: (column) => `CONCAT(${column}, ' ', n)`,
});
