import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { FoundColumn } from './narrowed-column.ts';

/** The columns before a migration, by `table.column`. */
export type FoundColumns = ReadonlyMap<string, FoundColumn>;

const snapshot = z.object({
  ddl: z.array(
    z.object({
      entityType: z.string(),
      table: z.string().optional(),
      name: z.string().optional(),
      type: z.string().optional(),
      notNull: z.boolean().optional(),
      charSet: z.string().nullish(),
    }),
  ),
});

/** The columns after a migration, from the snapshot that drizzle-kit writes beside it; null without a snapshot. */
export function columnsAfter(migrationFolder: string): FoundColumns | null {
  const file = join(migrationFolder, 'snapshot.json');
  return existsSync(file) ? columnsIn(readFileSync(file, 'utf8')) : null;
}

/** The columns in the text of a snapshot. */
export function columnsIn(text: string): FoundColumns {
  const { ddl } = snapshot.parse(JSON.parse(text));
  return new Map(
    ddl.flatMap(({ entityType, table, name, type = '', notNull = false, charSet = null }) =>
      entityType === 'columns' ? [[`${table}.${name}`, { type, notNull, charSet }] as const] : [],
    ),
  );
}
