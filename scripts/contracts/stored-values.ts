import { getColumns, getTableName } from 'drizzle-orm';
import type { MySqlTable } from 'drizzle-orm/mysql-core';
import * as z from 'zod';
import { traitsOf } from '../../schema/column-traits.ts';
import { tables } from '../../schema/tables.ts';

/** What a value may be, as JSON Schema says it; `notYetWritten` are those of its names that are read and not yet written. */
const storedValue = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  pattern: z.string().optional(),
  enum: z.array(z.string()).optional(),
  notYetWritten: z.array(z.string()).optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), storedValue).optional();
  },
  get items() {
    return storedValue.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), storedValue]).optional();
  },
  get anyOf() {
    return z.array(storedValue).optional();
  },
});

/** What a value may be. */
export type StoredValue = z.output<typeof storedValue>;

/** What the values of columns may be, by `table.column`: of enumerations and JSON documents, which code must know to read. */
export type StoredValues = Readonly<Record<string, StoredValue>>;

const storedValues = z.record(z.string(), storedValue);

/** What the last release reads. */
export const releasedValuesFile = 'schema/released-values.json';

/** Reads the file's text; no text at all is no release. */
export const parseStoredValues = (text: string): StoredValues => storedValues.parse(JSON.parse(text || '{}'));

/** The file's text. */
export const printStoredValues = (values: StoredValues): string => `${JSON.stringify(values, null, 2)}\n`;

/** What the code reads. */
export const currentStoredValues = (): StoredValues =>
  Object.fromEntries(
    Object.values<MySqlTable>(tables).flatMap((table) =>
      Object.values(getColumns(table)).flatMap((column) => {
        const { names, document } = traitsOf(column);
        const place = `${getTableName(table)}.${column.name}`;
        // What is stored is what a schema takes in: amounts of cents are text there.
        if (document) return [[place, storedValue.parse(z.toJSONSchema(document, { io: 'input' }))]];
        if (!names) return [];
        const { readable, notYetWritten } = names;
        const unwritten = notYetWritten.length > 0 ? { notYetWritten: [...notYetWritten] } : {};
        return [[place, { type: 'string', enum: [...readable], ...unwritten }]];
      }),
    ),
  );
