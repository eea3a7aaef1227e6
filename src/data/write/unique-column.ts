import type { MySqlColumn } from 'drizzle-orm/mysql-core';
import { indexesOf } from '../../../schema/index-columns.ts';
import type { TableName } from '../../../schema/tables.ts';

/** Whether no two rows of an organization have the same value in a column, because a unique index is on these two alone. */
export const isUnique = (table: TableName, column: MySqlColumn): boolean =>
  indexesOf(table).some(
    ({ unique, columns }) => unique && columns.length === 2 && columns[0] === 'org_id' && columns[1] === column.name,
  );
