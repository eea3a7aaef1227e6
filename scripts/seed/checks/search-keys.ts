import { getColumns } from 'drizzle-orm';
import { traitsOf } from '../../../schema/column-traits.ts';
import { tableOf } from '../../../schema/lookup.ts';
import type { TableName } from '../../../schema/tables.ts';
import type { Check } from './stored-rows.ts';

/** Keys that follow from texts are those of the texts beside them, however a row was written. */
export const checkSearchKeys: Check = (rows) =>
  Object.entries(rows).flatMap(([table, ofTable]: [string, readonly Record<string, unknown>[]]) =>
    // Object.entries loses the literal names.
    Object.entries(getColumns(tableOf(table as TableName))).flatMap(([name, column]) => {
      const { folded } = traitsOf(column);
      if (folded === undefined) return [];
      const { from, fold } = folded;
      return ofTable
        .filter((row) => row[name] !== fold(String(row[from])))
        .map((row) => `${table} ${row.id}: the ${name} "${row[name]}" is not that of "${row[from]}"`);
    }),
  );
