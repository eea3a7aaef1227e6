import { boolean, index, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { withTraits } from './column-traits.ts';
import { identifier, label, orgId, ownersIfAny } from './columns.ts';
import { enumeration } from './enumeration.ts';
import type { Keyspace } from './keyspaces.ts';
import { searchField } from './search-field.ts';
import { searchKeyOf } from './search-key.ts';
import { maxTermLength } from './search-words.ts';

const words = () => ({
  field: enumeration('field', searchField).notNull(),
  // A term is folded when it is made: folding it again changes nothing.
  term: withTraits(label('term', maxTermLength), { folded: { from: 'term', fold: searchKeyOf } }).notNull(),
  /** Whether it is all that the text says, as the whole of a number is. */
  isWhole: boolean('is_whole').notNull(),
  /** What is found. The identifier's prefix says of which table it is. */
  subjectId: identifier('subject_id').notNull(),
});

/**
 * By which words the rows of this keyspace are found: a row for each word of each text that is searched, written in the
 * transaction that writes the text. The owners are those of the subject; null where it has none of that kind, or is in the
 * books of several, as an insured is.
 */
export const searchTermsTable = <Name extends Keyspace>(keyspace: Name) =>
  mysqlTable(
    `${keyspace}_search_terms`,
    {
      orgId: orgId(),
      ...words(),
      ...ownersIfAny(),
    },
    (table) => [
      primaryKey({ columns: [table.orgId, table.field, table.term, table.subjectId] }),
      index(`${keyspace}_search_terms_producer`).on(
        table.orgId,
        table.producerId,
        table.field,
        table.term,
        table.subjectId,
      ),
      index(`${keyspace}_search_terms_carrier`).on(
        table.orgId,
        table.carrierId,
        table.field,
        table.term,
        table.subjectId,
      ),
      index(`${keyspace}_search_terms_insured`).on(
        table.orgId,
        table.insuredId,
        table.field,
        table.term,
        table.subjectId,
      ),
      // Which other words a row is found by.
      index(`${keyspace}_search_terms_subject`).on(table.orgId, table.subjectId, table.term),
    ],
  );

/**
 * The same words once more for each owner of a row that is in the books of several (`schema/books.ts`): written with each new
 * entry of a book and with each change of the text, so that nobody's search passes over what is in the books of others.
 */
export const bookTermsTable = <Name extends Keyspace>(keyspace: Name) =>
  mysqlTable(
    `${keyspace}_book_terms`,
    {
      orgId: orgId(),
      /** The agency or the carrier. */
      ownerId: identifier('owner_id').notNull(),
      ...words(),
    },
    (table) => [
      primaryKey({ columns: [table.orgId, table.ownerId, table.field, table.term, table.subjectId] }),
      // The words of one row, in all books: they change together.
      index(`${keyspace}_book_terms_subject`).on(table.orgId, table.subjectId, table.field, table.term),
    ],
  );
