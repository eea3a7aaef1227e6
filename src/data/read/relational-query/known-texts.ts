import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { MySqlColumn } from 'drizzle-orm/mysql-core';
import type { TableName } from '../../../../schema/tables.ts';
import { type Text, textOf } from '../../wire/drizzle.ts';
import { type RowRule, type Visibility, visibleRows } from '../visibility.ts';

const rendered = new WeakMap<SQL, Text>();

const nothing: Text = { text: '', values: [] };

/** A condition or an order as text; none is the empty one. The same object is rendered once. */
export const textOfPart = (part: SQL | undefined): Text => {
  if (!part) return nothing;
  const known = rendered.get(part);
  if (known) return known;
  const text = textOf(part);
  rendered.set(part, text);
  return text;
};

/** The keys that a column must equal, as a part of a statement. */
export const keysPart = (column: MySqlColumn, keys: readonly string[]): Text => ({
  text: `${column.name} in ${keys.length}`,
  values: keys.map((key) => column.mapToDriverValue(key)),
});

/** How many rows at most, as a part of a statement. */
export const limitPart = (limit: number | undefined): Text =>
  limit === undefined ? nothing : { text: 'limit', values: [limit] };

/** Statements whose texts an isolate keeps; what clients ask for and change takes some hundreds. */
const most = 2_000;

const known = new Map<string, string>();

const sameValues = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((value, position) => Object.is(value, others[position]));

/**
 * The text of a statement that was built before, or `build`s it: to build each anew was the largest cost of a read, and of a
 * change. `what` and the texts of all parts, in order, decide the text; the values of the parts are its values. A statement
 * that turns out to have others is not kept.
 */
export const knownText = (what: string, parts: readonly Text[], build: () => SQLWrapper): Text => {
  const shape = [what, ...parts.map((part) => part.text)].join('\n');
  const values = parts.flatMap((part) => part.values);
  const text = known.get(shape);
  if (text !== undefined) return { text, values };
  const built = textOf(build());
  if (!sameValues(built.values, values)) return built;
  // Whoever asks for ever new shapes must not fill the isolate; those in use are soon known again.
  if (known.size >= most) known.clear();
  known.set(shape, built.text);
  return built;
};

/** The values that `visibleRows` puts into its condition, and what else of the rule decides its text. */
const ruleParts = (rule: RowRule, orgId: string): Text[] => {
  const { rows } = rule;
  const among = 'among' in rule && rule.among;
  const own = rows === 'own' ? rule : rows === 'booked' && rule.book;
  return [
    { text: rows, values: rows === 'booked' ? [orgId, orgId] : [orgId] },
    own ? { text: own.column, values: [own.value] } : nothing,
    among ? { text: `${among.column} in ${among.values.length}`, values: among.values } : nothing,
  ];
};

/** Which rows the viewer sees, as a part of a statement. */
export const visiblePart = (table: TableName, visibility: Visibility): Text =>
  knownText(
    `visible of ${table}`,
    ruleParts(visibility.ruleOf(table), visibility.orgId),
    () =>
      // A table of the platform pins no tenant.
      visibleRows(table, visibility) ?? sql``,
  );
