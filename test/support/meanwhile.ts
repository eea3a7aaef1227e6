import type { Keyspace } from '../../schema/keyspaces.ts';
import { rowsOf } from './mutating.ts';

/** Values of some rows as a test needs them for a while. */
export interface Meanwhile {
  readonly keyspace: Keyspace;
  /** Such as `producer_licenses`. */
  readonly table: string;
  readonly column: string;
  readonly value: unknown;
  /** Which rows: `producer_id = ?`, with its values. */
  readonly where: string;
  readonly values: readonly unknown[];
}

/** Does something while rows have other values, and gives them back what they had. */
export const meanwhile = async <Result>(
  { keyspace, table, column, value, where, values }: Meanwhile,
  run: () => Promise<Result>,
): Promise<Result> => {
  const before = await rowsOf(keyspace, `SELECT id, ${column} AS value FROM ${table} WHERE ${where}`, [...values]);
  await rowsOf(keyspace, `UPDATE ${table} SET ${column} = ? WHERE ${where}`, [value, ...values]);
  try {
    return await run();
  } finally {
    const back = `UPDATE ${table} SET ${column} = ? WHERE id = ?`;
    for (const row of before) await rowsOf(keyspace, back, [row.value, row.id]);
  }
};
