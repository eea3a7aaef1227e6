import { getTableName } from 'drizzle-orm';
import type { Connection } from 'mysql2/promise';
import { bookOwners, booksOf } from '../../../schema/books.ts';
import { columnOf, keyspaceOf, tableOf } from '../../../schema/lookup.ts';
import type { SearchField } from '../../../schema/search-field.ts';
import { searchedColumns, searchFields } from '../../../schema/searched-columns.ts';
import { isNumbered, type Repetition, renamingOf, shiftOf } from './repetition.ts';

const owners = ['producer_id', 'carrier_id', 'insured_id'] as const;

/** Fields whose texts have the number of the repetition behind them in a copy. */
const withNumberBehind: ReadonlySet<SearchField> = new Set([
  'insured_name',
  'claim_reference',
  'payment_reference',
  'disbursement_reference',
]);

/** The count at the end of a term, and what stands before it. */
const count = "SUBSTRING_INDEX(t.term, '-', -1)";
const before = `LEFT(t.term, LENGTH(t.term) - LENGTH(${count}))`;

/** The terms of one field for the copies of rows, by the rule by which a text is copied. */
const repeatField = async (connection: Connection, field: SearchField, repetition: Repetition): Promise<void> => {
  const { orgId, times, series } = repetition;
  const { subject } = searchedColumns[field];
  const terms = `${keyspaceOf(subject)}_search_terms`;
  const { identifier } = renamingOf(repetition);
  const [subjectId, ...others] = ['subject_id', ...owners].map((column) => identifier(`t.\`${column}\``));
  const insert = async (term: string, isWhole: string, from: string) => {
    await connection.query(
      `INSERT IGNORE INTO ${terms} (org_id, field, term, is_whole, subject_id, ${owners.join(', ')})
       SELECT t.org_id, t.field, ${term}, ${isWhole}, ${subjectId}, ${others.join(', ')}
       FROM ${from} STRAIGHT_JOIN repetitions WHERE n <= ${times}`,
    );
  };
  await connection.query('DROP TEMPORARY TABLE IF EXISTS template');
  await connection.query(`CREATE TEMPORARY TABLE template AS SELECT * FROM ${terms} WHERE org_id = ? AND field = ?`, [
    orgId,
    field,
  ]);
  if (isNumbered(field)) {
    const numbers = `template t JOIN \`${getTableName(tableOf(subject))}\` s ON s.org_id = t.org_id AND s.id = t.subject_id`;
    await insert(`CONCAT(${before}, ${count} + n * ${shiftOf(series, 's.number')})`, 't.is_whole', numbers);
    return;
  }
  const hasNumberBehind = withNumberBehind.has(field);
  await insert('t.term', hasNumberBehind ? 'FALSE' : 't.is_whole', 'template t');
  // Each row once, however many terms it has.
  const once = `(SELECT DISTINCT org_id, field, subject_id, ${owners.join(', ')} FROM template) t`;
  if (hasNumberBehind) await insert('CAST(n AS CHAR)', 'FALSE', once);
};

/** The terms of one field once more for each in whose book a row is, in the order of their table's key. */
const repeatInBooks = async (connection: Connection, field: SearchField, orgId: string): Promise<void> => {
  const { subject } = searchedColumns[field];
  const books = booksOf[subject];
  if (!books) return;
  const entries = tableOf(books.entries);
  const named = (column: string) => columnOf(entries, column).name;
  const [all, inBooks] = [`${keyspaceOf(subject)}_search_terms`, getTableName(tableOf(books.terms))];
  for (const owner of bookOwners) {
    await connection.query(
      `INSERT IGNORE INTO ${inBooks} (org_id, owner_id, field, term, is_whole, subject_id)
       SELECT DISTINCT t.org_id, b.${named(owner)}, t.field, t.term, t.is_whole, t.subject_id
       FROM ${all} t JOIN ${getTableName(entries)} b ON b.org_id = t.org_id AND b.${named(books.names)} = t.subject_id
       WHERE t.org_id = ? AND t.field = ? AND b.${named(owner)} IS NOT NULL ORDER BY 1, 2, 3, 4, 6`,
      [orgId, field],
    );
  }
};

/** Adds the terms by which repeated business of a keyspace is found. */
export const repeatTerms = async (keyspace: string, connection: Connection, repetition: Repetition): Promise<void> => {
  for (const field of searchFields) {
    // Agencies are not repeated.
    const { subject } = searchedColumns[field];
    if (keyspaceOf(subject) !== keyspace || subject === 'producers') continue;
    await repeatField(connection, field, repetition);
    await repeatInBooks(connection, field, repetition.orgId);
  }
};
