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

/** The changes of an action, by comparing the values recorded before and after it. Protected values are withheld. */
export const changesOf = (before: RecordedValues, after: RecordedValues): AuditedChange[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].flatMap((field) => {
    const [old, current] = [before?.[field], after?.[field]];
    const change = { field, before: textOf(old), after: textOf(current), withheld: false };
    if (change.before === change.after) return [];
    return isProtected(field, old) || isProtected(field, current)
      ? [{ field, before: null, after: null, withheld: true }]
      : [change];
  });
