import { and, eq, inArray, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { type Books, booksOf } from '../../../schema/books.ts';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { rowToWrite } from '../../../schema/row-to-write.ts';
import { searchedColumns } from '../../../schema/searched-columns.ts';
import { tables } from '../../../schema/tables.ts';
import { build } from '../wire/drizzle.ts';
import type { AddedTerms, IndexChange, RemovedTerms, TermsInBooks } from './term-changes.ts';

type TermsTable = (typeof tables)[`${Keyspace}SearchTerms` | Books['terms']];

const rowsOf = (added: readonly AddedTerms[]) =>
  added.flatMap(({ field, subjectId, terms, owners }) =>
    terms.map((term) => ({ ownerId: '', field, ...term, subjectId, ...owners })),
  );

const rowsInBooks = (added: readonly TermsInBooks[]) =>
  added.flatMap(({ ownerIds, field, subjectId, terms }) =>
    ownerIds.flatMap((ownerId) => terms.map((term) => ({ ownerId, field, ...term, subjectId }))),
  );

type TermRow = ReturnType<typeof rowsOf>[number] | ReturnType<typeof rowsInBooks>[number];

/** Each row once, in the order of the index: whoever writes at the same time has the same one. */
const inOrder = (rows: readonly TermRow[]): TermRow[] => {
  const keyOf = ({ ownerId, field, term, subjectId }: TermRow) => `${ownerId} ${field} ${term} ${subjectId}`;
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return [...byKey].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
};

/** Adds rows. A name that a policy has had before is one of its terms already, and another entry may have put one into a book. */
const adding = (table: TermsTable, orgId: string, rows: readonly TermRow[]): SQLWrapper[] => {
  if (rows.length === 0) return [];
  const values = inOrder(rows).map((row) => rowToWrite(table, { orgId, ...row }));
  const unchanged = { subjectId: sql`${table.subjectId}` };
  // The rows have the columns of the table, and `ownerId` beside them where it has none: the builder leaves that out.
  return [
    build
      .insert(table)
      .values(values as never)
      .onDuplicateKeyUpdate({ set: unchanged }),
  ];
};

const removing = (table: TermsTable, orgId: string, removed: readonly RemovedTerms[]): SQLWrapper[] => {
  if (removed.length === 0) return [];
  const each = removed.map(({ field, subjectId, terms }): SQL | undefined =>
    and(eq(table.field, field), inArray(table.term, [...terms]), eq(table.subjectId, subjectId)),
  );
  return [sql`delete from ${table} where ${and(eq(table.orgId, orgId), or(...each))}`];
};

/** The same for the terms of books. A word that a row is found by no more, it is found by in no book. */
const inBooks = (orgId: string, { inBooks: added, removed }: IndexChange): SQLWrapper[] => {
  const termsOfField = ({ field }: RemovedTerms) => booksOf[searchedColumns[field].subject]?.terms;
  const names = new Set([...removed.map(termsOfField), ...added.map(({ books }) => books.terms)]);
  return [...names].flatMap((name) => {
    if (name === undefined) return [];
    const rows = rowsInBooks(added.filter(({ books }) => books.terms === name));
    const lost = removed.filter((one) => termsOfField(one) === name);
    return [...removing(tables[name], orgId, lost), ...adding(tables[name], orgId, rows)];
  });
};

/**
 * The statements that bring the terms of a keyspace in step with what a transaction has written: at most one that takes terms
 * away, one that adds terms, the same two for those of books, and one for each row that was given to others.
 */
export const termStatements = (keyspace: Keyspace, orgId: string, change: IndexChange): readonly SQLWrapper[] => {
  const table = tables[`${keyspace}SearchTerms`];
  const given = [...change.given].map(([subjectId, owners]) =>
    build
      .update(table)
      .set(owners)
      .where(and(eq(table.orgId, orgId), eq(table.subjectId, subjectId))),
  );
  return [
    ...removing(table, orgId, change.removed),
    ...adding(table, orgId, rowsOf(change.added)),
    ...inBooks(orgId, change),
    ...given,
  ];
};
