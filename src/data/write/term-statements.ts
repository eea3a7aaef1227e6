import { and, eq, inArray, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { rowToWrite } from '../../../schema/row-to-write.ts';
import { tables } from '../../../schema/tables.ts';
import { build } from '../wire/drizzle.ts';
import type { AddedTerms, IndexChange } from './search-index.ts';

/** The rows of terms, each once, in the order of the index: whoever writes at the same time has the same one. */
const rowsOf = (orgId: string, added: readonly AddedTerms[]) => {
  const rows = added.flatMap(({ field, subjectId, terms, owners }) =>
    terms.map((term) => ({ orgId, field, ...term, subjectId, ...owners })),
  );
  const byKey = new Map(rows.map((row) => [`${row.field} ${row.term} ${row.subjectId}`, row]));
  return [...byKey].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
};

/**
 * The statements that bring the terms of a keyspace in step with what a transaction has written: at most one that takes terms
 * away, one that adds terms, and one for each row that was given to others.
 */
export const termStatements = (
  keyspace: Keyspace,
  orgId: string,
  { added, removed, given }: IndexChange,
): readonly SQLWrapper[] => {
  const table = tables[`${keyspace}SearchTerms`];
  const own = eq(table.orgId, orgId);
  const statements: SQLWrapper[] = [];
  if (removed.length > 0) {
    const each = removed.map(({ field, subjectId, terms }): SQL | undefined =>
      and(eq(table.field, field), inArray(table.term, [...terms]), eq(table.subjectId, subjectId)),
    );
    statements.push(sql`delete from ${table} where ${and(own, or(...each))}`);
  }
  const rows = rowsOf(orgId, added);
  if (rows.length > 0) {
    const values = rows.map((row) => rowToWrite(table, row));
    // A name that a policy has had before is one of its terms already.
    statements.push(
      build
        .insert(table)
        .values(values as never)
        .onDuplicateKeyUpdate({ set: { subjectId: sql`${table.subjectId}` } }),
    );
  }
  for (const [subjectId, owners] of given) {
    statements.push(
      build
        .update(table)
        .set(owners)
        .where(and(own, eq(table.subjectId, subjectId))),
    );
  }
  return statements;
};
