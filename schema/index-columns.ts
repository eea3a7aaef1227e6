import { getTableConfig } from 'drizzle-orm/mysql-core';
import { tableOf } from './lookup.ts';
import type { TableName } from './tables.ts';

/** The columns of an index, in order, by their names in the database; that of an expression is empty. */
interface IndexColumns {
  readonly unique: boolean;
  readonly columns: readonly string[];
}

/** The indexes of a table, beside its primary key. */
export const indexesOf = (table: TableName): readonly IndexColumns[] =>
  getTableConfig(tableOf(table)).indexes.map(({ config }) => ({
    unique: config.unique ?? false,
    columns: config.columns.map((one) => ('name' in one ? one.name : '')),
  }));
