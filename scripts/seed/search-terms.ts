import { keyspaceOf } from '../../schema/lookup.ts';
import { searchedColumns, searchFields } from '../../schema/searched-columns.ts';
import { ownersOf, searchedIn, termsOfText } from '../../schema/searched-row.ts';
import type { TableName } from '../../schema/tables.ts';
import type { SeedRows } from './rows.ts';

type AnyRow = Readonly<Record<string, unknown>>;

/** The rows of a table, whatever its columns are. */
const rowsOf = (rows: SeedRows, table: TableName): readonly AnyRow[] => rows[table];

/** Adds the terms that rows are found by, by the rule of whatever writes one of them. */
export const addSearchTerms = (rows: SeedRows): void => {
  const subjects = new Map(
    [...new Set(searchFields.map((field) => searchedColumns[field].subject))].map((table) => [
      table,
      new Map(rowsOf(rows, table).map((row) => [row.id, row])),
    ]),
  );
  const written = new Set<string>();
  for (const table of new Set(searchFields.map((field) => searchedColumns[field].table))) {
    for (const [field, { column, subject, names }] of searchedIn(table)) {
      for (const row of rowsOf(rows, table)) {
        const subjectId = String(row[names]);
        const owners = ownersOf(subject, subjects.get(subject)?.get(subjectId) ?? {});
        for (const term of termsOfText(row[column])) {
          const key = `${field} ${subjectId} ${term.term}`;
          if (written.has(key)) continue;
          written.add(key);
          rows[`${keyspaceOf(table)}SearchTerms`].push({
            orgId: String(row.orgId),
            field,
            ...term,
            subjectId,
            ...owners,
          });
        }
      }
    }
  }
};
