import type { SQL } from 'drizzle-orm';
import type { Visibility } from '../visibility.ts';
import { textOfPart } from './known-texts.ts';

/** Keys in one statement. */
export const maxKeysPerStatement = 500;

/** Pages of different parents in one statement: vtgate plans 50 branches in 11 ms, 200 in 82 ms. */
export const maxBranchesPerStatement = 50;

/** Rows that one level may return for all its parents: vtgate refuses a result of more. */
export const maxRowsPerLevel = 10_000;

/** The text and the values of a condition or order: equal for equal ones, however they were built. */
export const signatureOf = (part: SQL | undefined): string => {
  if (!part) return '';
  const { text, values } = textOfPart(part);
  return `${text}${JSON.stringify(values, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))}`;
};

/**
 * What reads have in common that the same branches answer: their kind, by whose visibility they read, and all else but the key.
 * Reads of one request that go by different visibilities are never taken for each other, whatever they ask for.
 */
export const shapeOfRead = (kind: string, { name = '' }: Visibility, what: string): string => `${kind} ${name} ${what}`;

/** Splits a list into parts of at most `size`. */
export const chunksOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** The different keys of a batch, in order: whichever came first, the same keys make the same text, which a cache knows. */
export const keysOf = (group: readonly { readonly key: string }[]): string[] =>
  [...new Set(group.map((read) => read.key))].toSorted();
