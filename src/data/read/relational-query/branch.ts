import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { SelectedFields } from 'drizzle-orm/mysql-core';
import type { TableName } from '../../../../schema/tables.ts';
import type { Text } from '../../wire/drizzle.ts';
import type { Answer } from '../../wire/statement.ts';

/** Where the columns of one read stand in a statement that it shares with others. */
export interface Place {
  /** Which of the reads it is: the first column of each of its rows. */
  readonly position: number;
  /** Columns of the reads before it, and of those behind. */
  readonly before: number;
  readonly behind: number;
}

/** One SELECT: a statement by itself, or one branch of a `UNION ALL`. */
export interface Branch {
  /** What decides its text beside its parts: the columns, and where from. */
  readonly what: string;
  /** Puts it by itself, or in its place: among the empty columns of others. */
  put(place: Place | null): PutBranch;
}

/** A branch where it stands. */
interface PutBranch {
  /** Its conditions, its order and its limit as they follow each other; their values are its values. */
  readonly parts: readonly Text[];
  build(): SQLWrapper;
}

/** What reads of one shape select: branches over the same columns. */
export interface Selection<Result> {
  readonly table: TableName;
  readonly branches: readonly Branch[];
  /** What is done with the rows of all branches together: such a selection shares its statement with no other. */
  readonly ending?: SQL | undefined;
  /** Whether its rows are merged with those of other selections: then all are as old as the newest must be, in one statement. */
  readonly merged?: boolean;
  /** Columns of each branch. */
  readonly width: number;
  /** Rows that it returns at most, as far as that can be told before. */
  readonly mostRows: number;
  /** The result of each key that the rows tell of. */
  resultsOf(rows: Answer['rows']): ReadonlyMap<string, Result>;
}

const empty = (count: number, side: string): [string, SQL][] =>
  Array.from({ length: count }, (_, index) => [`${side}${index}`, sql`null`]);

/**
 * The fields of a SELECT in its place. A column of its own for each column of each read: those of different reads never have
 * to agree on a type.
 */
export const fieldsIn = (place: Place | null, fields: SelectedFields): SelectedFields =>
  place === null
    ? fields
    : {
        position: sql.raw(String(place.position)),
        ...Object.fromEntries(empty(place.before, 'before')),
        ...fields,
        ...Object.fromEntries(empty(place.behind, 'behind')),
      };

/**
 * One `UNION ALL` of all branches, each with its own order and limit; `ending` says what is done with their rows together,
 * and needs more than one branch. Drizzle's own nests a pair of parentheses for every branch, which vtgate plans level by
 * level; a flat one is a single route.
 */
export const unionOf = (branches: readonly SQLWrapper[], ending?: SQL): SQLWrapper => {
  const [first, ...rest] = branches;
  if (!first) throw new Error('A statement needs at least one branch.');
  if (rest.length === 0) return first;
  const union = sql.join(
    branches.map((branch) => sql`(${branch.getSQL()})`),
    sql` union all `,
  );
  return ending ? sql`${union} ${ending}` : union;
};
