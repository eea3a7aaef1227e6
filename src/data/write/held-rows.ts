import type { TableName } from '../../../schema/tables.ts';
import type { Row } from '../read/relational-query/rows.ts';

/** The rows that a transaction holds, because it has locked or added them: what is known of them is so until it ends. */
export class HeldRows {
  readonly #rows = new Map<string, Row>();

  /** Remembers columns of a row. */
  keep(table: TableName, row: Row): void {
    if (row.id === undefined) return;
    const key = `${table} ${row.id}`;
    this.#rows.set(key, { ...this.#rows.get(key), ...row });
  }

  /** The values of a row's columns; null when the transaction does not hold the row, or has not looked at all of them. */
  ifKnown(table: TableName, id: string, columns: readonly string[]): Row | null {
    const row = this.#rows.get(`${table} ${id}`);
    return row && columns.every((name) => name in row) ? row : null;
  }

  /** The values of a row's columns. Throws when the transaction does not hold the row, or has not looked at one of them. */
  valuesOf(table: TableName, id: string, columns: readonly string[]): Row {
    const row = this.#rows.get(`${table} ${id}`);
    if (!row) throw new Error(`A row of ${table} is to change that is not held. Lock it first.`);
    const unknown = columns.filter((name) => !(name in row));
    if (unknown.length > 0) throw new Error(`Lock ${unknown.join(', ')} of ${table} too: its audit entry says both.`);
    return Object.fromEntries(columns.map((name) => [name, row[name]]));
  }
}
