import { type SQL, sql } from 'drizzle-orm';
import { columnOf, tableOf } from '../../../schema/lookup.ts';
import type { TableName } from '../../../schema/tables.ts';

/** What `merge` makes of a row of sums that is there: it grows by what the new row has in these columns. */
export const adding = (table: TableName, columns: readonly string[]): Readonly<Record<string, SQL>> =>
  Object.fromEntries(
    columns.map((name) => {
      const column = columnOf(tableOf(table), name);
      return [name, sql`${column} + values(${column})`];
    }),
  );
