import { getColumns } from 'drizzle-orm';
import { traitsOf } from '../../../schema/column-traits.ts';
import { tableOfIdentifier } from '../../../schema/identifiers.ts';
import { tableOf } from '../../../schema/lookup.ts';
import type { RecordedValues } from '../../data/write/audited-values.ts';
import { isProtected } from '../../data/write/protected-columns.ts';

/** The change of one value by an action. */
export interface AuditedChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Whether the values are withheld. */
  readonly withheld: boolean;
}

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Whether a field of an object is a value of an enum: what is stored is a word in lower case then. */
const isEnumerated = (entityId: string, field: string): boolean => {
  const table = tableOfIdentifier(entityId);
  const column = table && getColumns(tableOf(table))[field];
  return column ? traitsOf(column).names !== undefined : false;
};

/**
 * The changes of an action to an object, by comparing the values recorded before and after it. Values of enums are named as the
 * graph names them. Protected values are withheld.
 */
export const changesOf = (entityId: string, before: RecordedValues, after: RecordedValues): AuditedChange[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].flatMap((field) => {
    const [old, current] = [before?.[field], after?.[field]];
    const shown = (value: unknown) =>
      isEnumerated(entityId, field) ? (textOf(value)?.toUpperCase() ?? null) : textOf(value);
    const change = { field, before: shown(old), after: shown(current), withheld: false };
    if (change.before === change.after) return [];
    return isProtected(field, old) || isProtected(field, current)
      ? [{ field, before: null, after: null, withheld: true }]
      : [change];
  });
