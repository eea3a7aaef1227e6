import type { TableName } from '../../../schema/tables.ts';
import type { Row } from '../read/relational-query/rows.ts';
import { addedUp } from './added-up.ts';

/** What a transaction adds to rows of sums, kept to its end. */
export class SumsToAdd {
  readonly #tables = new Map<TableName, { readonly sums: readonly string[]; readonly rows: Row[] }>();

  add(table: TableName, rows: readonly Row[], sums: readonly string[]): void {
    const known = this.#tables.get(table);
    if (known) known.rows.push(...rows);
    else this.#tables.set(table, { sums, rows: [...rows] });
  }

  /** What is added to each table: tables in the order of their names, rows in that of their keys. */
  conclude(): { readonly table: TableName; readonly sums: readonly string[]; readonly rows: readonly Row[] }[] {
    return [...this.#tables]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([table, { sums, rows }]) => ({ table, sums, rows: addedUp(rows, sums) }));
  }
}
