import { boolean, index, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { withTraits } from './column-traits.ts';
import { identifier, label, orgId, ownersIfAny } from './columns.ts';
import { enumeration } from './enumeration.ts';
import type { Keyspace } from './keyspaces.ts';
import { searchField } from './search-field.ts';
import { searchKeyOf } from './search-key.ts';
import { maxTermLength } from './search-words.ts';

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
      field: enumeration('field', searchField).notNull(),
      // A term is folded when it is made: folding it again changes nothing.
      term: withTraits(label('term', maxTermLength), { folded: { from: 'term', fold: searchKeyOf } }).notNull(),
      /** Whether it is all that the text says, as the whole of a number is. */
      isWhole: boolean('is_whole').notNull(),
      /** What is found. The identifier's prefix says of which table it is. */
      subjectId: identifier('subject_id').notNull(),
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
