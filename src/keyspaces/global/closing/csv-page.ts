import { type IdentifiedTable, tableOfIdentifier } from '../../../../schema/identifiers.ts';
import { builder } from '../../../graphql/builder.ts';
import { badUserInput, quoted } from '../../../graphql/errors.ts';
import { type CsvCell, csvRows } from '../rules/csv.ts';

/** Lines of a file that one answer holds. */
export const csvPageSize = 200;

/** A part of a file. */
export interface CsvPageShape {
  readonly text: string;
  readonly endCursor: string | null;
}

/** The row that the part before ended with, of the table that the lines are of; null for the first part. Throws for what is no cursor. */
export const endOfPartBefore = (after: string | null | undefined, table: IdentifiedTable): string | null => {
  if (after === null || after === undefined) return null;
  if (tableOfIdentifier(after) === table) return after;
  throw badUserInput(`${quoted(after)} is not a cursor of this file. Take it from "endCursor" of the part before.`, [
    'after',
  ]);
};

/** A part of a file as text: the first one with the row of headings, so that all parts together are the file. */
export const csvPage = <Line>(
  columns: readonly (readonly [heading: string, cell: (line: Line) => CsvCell])[],
  lines: readonly Line[],
  { after, last }: { readonly after: string | null; readonly last: string | null },
): CsvPageShape => {
  const headings = after === null ? [columns.map(([heading]) => ({ plain: heading }))] : [];
  const rows = lines.map((line) => columns.map(([, cell]) => cell(line)));
  return { text: csvRows([...headings, ...rows]), endCursor: last };
};

/** A part of a file in comma-separated values. */
export const CsvPage = builder.objectRef<CsvPageShape>('CsvPage').implement({
  description:
    'A part of a file in comma-separated values, as RFC 4180 writes them, in UTF-8: days as ISO 8601 writes them, amounts as plain decimals. The parts one behind the other are the file; the first one has the row of headings. Text that begins like a formula of a spreadsheet has an apostrophe before it.',
  fields: (t) => ({
    text: t.exposeString('text', { description: `At most ${csvPageSize} lines, each with its end of line.` }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'What `after` takes for the next part. Null when this is the last one.',
    }),
  }),
});
