import * as z from 'zod';
import { identifierPrefixes, tableOfIdentifier } from '../../../schema/identifiers.ts';
import type { SearchField } from '../../../schema/search-field.ts';
import { searchedColumns } from '../../../schema/searched-columns.ts';
import { ulidOf } from '../../data/identifiers.ts';
import { cursorOfParts, partsOfCursor } from '../connection/cursor.ts';
import { badUserInput, quoted } from '../errors.ts';

/** How well something was found: by an exact number, by a whole word, or by the beginning of a longer one. */
export const ranks = { exact: 0, word: 1, beginning: 2 } as const;

/** What was found, by which term of which field. */
export type Hit = {
  readonly rank: number;
  readonly term: string;
  readonly id: string;
  readonly field: SearchField;
};

/** Where a hit stands among all. */
export type HitPosition = Omit<Hit, 'field'>;

/** The part of an identifier that grows with time, then the whole of it. */
const ageOf = (id: string): string => `${ulidOf(id)} ${id}`;

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

const pointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

/** By bytes, as the servers do: the units of a string go wrong beyond U+FFFF. */
const compareTerms = (one: string, other: string): number => {
  const [left, right] = [pointsOf(one), pointsOf(other)];
  const place = left.findIndex((point, index) => point !== right[index]);
  // One that is the beginning of the other comes first.
  return place < 0 ? left.length - right.length : (left[place] ?? 0) - (right[place] ?? 0);
};

/** The order of a search. Of equal ranks: longer words in their order, whole ones with the newest row first. */
export const compareHits = (one: HitPosition, other: HitPosition): number => {
  if (one.rank !== other.rank) return one.rank - other.rank;
  const byAge = compare(ageOf(one.id), ageOf(other.id));
  return one.rank === ranks.beginning ? compareTerms(one.term, other.term) || byAge : -byAge;
};

/**
 * From where on a field is read for what comes behind a position: rows of different types that were made at the same moment
 * follow each other by their prefixes.
 */
export const positionIn = (field: SearchField, { rank, term, id }: HitPosition) => {
  const prefix = identifierPrefixes[searchedColumns[field].subject];
  const [of = ''] = id.split('_');
  const inclusive = rank === ranks.beginning ? prefix > of : prefix < of;
  return { term, subjectId: `${prefix}_${ulidOf(id)}`, inclusive };
};

/** The cursor of a hit. It is of one search: what other words find has other positions. */
export const cursorOfHit = (words: readonly string[], { rank, term, id }: Hit): string =>
  cursorOfParts([words.join(' '), rank, term, id]);

/** The words, the rank, the term, and the identifier. */
const cursorParts = z.tuple([z.string(), z.literal(Object.values(ranks)), z.string(), z.string()]);

/** The position that a cursor of the same search names. */
export const positionOfHit = (words: readonly string[], cursor: string): HitPosition => {
  const { success, data } = cursorParts.safeParse(partsOfCursor(cursor));
  if (!success || tableOfIdentifier(data[3]) === null) {
    throw badUserInput(`${quoted(cursor)} is not a cursor of a search. Take it from "pageInfo" or "edges".`, ['after']);
  }
  const [searched, rank, term, id] = data;
  if (searched === words.join(' ')) return { rank, term, id };
  const asked = quoted(words.join(' '));
  throw badUserInput(`The cursor is of a search for ${quoted(searched)}, this one is for ${asked}.`, ['after']);
};
