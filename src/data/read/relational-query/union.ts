import { type SQL, sql } from 'drizzle-orm';

/** A statement of Drizzle's builder: it knows its text, and answers when it is awaited. */
interface Statement<Rows> extends PromiseLike<Rows> {
  getSQL(): SQL;
}

/**
 * One `UNION ALL` of all branches, each with its own order and limit; `ending` says what is done with their rows together,
 * and needs more than one branch. Drizzle's own nests a pair of parentheses for every branch, which vtgate plans level by
 * level; a flat one is a single route. The rows are read as the first branch's are.
 */
export const unionOf = <Rows>(branches: readonly Statement<Rows>[], ending?: SQL): PromiseLike<Rows> => {
  const [first, ...rest] = branches;
  if (!first) throw new Error('A statement needs at least one branch.');
  if (rest.length === 0) return first;
  const union = sql.join(
    branches.map((branch) => sql`(${branch.getSQL()})`),
    sql` union all `,
  );
  const text = ending ? sql`${union} ${ending}` : union;
  return Object.assign(first, { getSQL: () => text });
};
