import { getTableConfig, type MySqlColumn } from 'drizzle-orm/mysql-core';
import { tableOf } from '../../../schema/lookup.ts';
import type { TableName } from '../../../schema/tables.ts';

/** Whether no two rows of an organization have the same value in a column, because a unique index is on these two alone. */
export const isUnique = (table: TableName, column: MySqlColumn): boolean =>
  getTableConfig(tableOf(table)).indexes.some(({ config }) => {
    const names = config.columns.map((one) => ('name' in one ? one.name : ''));
    return config.unique && names.length === 2 && names[0] === 'org_id' && names[1] === column.name;
  });
