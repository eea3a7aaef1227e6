import { getColumns } from 'drizzle-orm';
import { traitsOf } from '../../../schema/column-traits.ts';
import { tableOf } from '../../../schema/lookup.ts';
import type { TableName } from '../../../schema/tables.ts';
import { isProtected } from './protected-columns.ts';

/** The values that an audit entry records, by the names of their columns; null when it records none. */
export type RecordedValues = Readonly<Record<string, unknown>> | null;

/** Columns that say nothing of the business: they follow from the row, from the write itself, or from the key being used. */
const unrecorded: ReadonlySet<string> = new Set(['id', 'orgId', 'version', 'createdAt', 'updatedAt', 'lastUsedAt']);

/** What is recorded of a protected value: that there was one. */
const withheld = '(withheld)';

/** The columns of a table whose changes are recorded: all but ids, versions, moments of writing and search keys. */
export const auditedColumns = (table: TableName): string[] =>
  Object.entries(getColumns(tableOf(table)))
    .filter(([name, column]) => !unrecorded.has(name) && traitsOf(column).folded === undefined)
    .map(([name]) => name);

/** A value as audit entries record it: money as text, moments as ISO text, the fields of documents in order of their names. */
export const recordedValue = (value: unknown): unknown => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(recordedValue);
  if (typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.toSorted().map(([name, field]) => [name, recordedValue(field)]));
};

/** Whether two values are recorded alike. */
export const isRecordedAlike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(recordedValue(one)) === JSON.stringify(recordedValue(other));

type Difference = readonly [path: string, before: unknown, after: unknown];

const isDocument = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Where two values differ: documents are compared field by field and lists of one length item by item, so that a change of
 * one cell of a rate table is recorded as `factors.territories.VA`, and not as two whole tables.
 */
const differences = (path: string, before: unknown, after: unknown): Difference[] => {
  if (isRecordedAlike(before, after)) return [];
  const areLists = Array.isArray(before) && Array.isArray(after) && before.length === after.length;
  const areDocuments = isDocument(before) && isDocument(after) && !Array.isArray(before) && !Array.isArray(after);
  if (!areLists && !areDocuments) return [[path, before, after]];
  const [one, other]: readonly Readonly<Record<string, unknown>>[] = [{ ...before }, { ...after }];
  const names = [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])];
  return names.flatMap((name) => differences(`${path}.${name}`, one?.[name], other?.[name]));
};

/**
 * What an audit entry records of a change to a row: each business column that differs, before and after, and of a document
 * each place that differs. Of protected columns it records that they changed. A creation has no values before, and no empty ones after; null when nothing differs.
 */
export const auditedValues = (
  table: TableName,
  before: RecordedValues,
  after: Readonly<Record<string, unknown>>,
): { readonly before: RecordedValues; readonly after: Readonly<Record<string, unknown>> } | null => {
  const changed = auditedColumns(table).filter(
    (name) => name in after && !isRecordedAlike(before?.[name], after[name]),
  );
  if (changed.length === 0) return null;
  if (!before) {
    const entries = changed.map((name) => [
      name,
      isProtected(name, after[name]) ? withheld : recordedValue(after[name]),
    ]);
    return { before, after: Object.fromEntries(entries) };
  }
  const different = changed.flatMap((name): Difference[] => {
    const [old, current] = [recordedValue(before[name]), recordedValue(after[name])];
    const isHidden = isProtected(name, before[name]) || isProtected(name, after[name]);
    return isHidden ? [[name, null, withheld]] : differences(name, old, current);
  });
  return {
    before: Object.fromEntries(different.map(([path, old]) => [path, old ?? null])),
    after: Object.fromEntries(different.map(([path, , current]) => [path, current ?? null])),
  };
};

/** The name of a mutation as audit entries have it: `bindQuote` is `bind.quote`. */
export const auditAction = (mutation: string): string =>
  mutation.replace(/[A-Z]/g, (letter) => `.${letter.toLowerCase()}`);
