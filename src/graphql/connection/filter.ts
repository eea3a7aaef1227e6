import { canHold } from '../../../schema/codes.ts';
import { rankOf } from '../../../schema/columns.ts';
import { searchKeysBeginningWith } from '../../../schema/search-key.ts';
import type { TableName } from '../../../schema/tables.ts';
import { badUserInput, quoted } from '../errors.ts';
import { checkAnyIdentifier, checkIdentifier } from '../identifier-argument.ts';
import { dollars, parseCents } from '../money.ts';
import type { ColumnField, FilterField, FilterFields } from './filter-fields.ts';

/** Values that one filter may list. */
export const maxFilterValues = 100;

/** The arguments of a filter as they arrive. */
export type FilterArguments = Readonly<Record<string, unknown>>;

const escapePattern = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');

const centsAsked = (value: unknown, path: string[]): bigint => {
  const amount = String(value);
  if (dollars.test(amount)) return parseCents(amount);
  throw badUserInput(`${quoted(amount)} is no amount of money: it has at most two places behind the point.`, path);
};

const comparisonOf = (table: TableName, field: ColumnField, value: unknown, path: string[]): object => {
  if ('oneOf' in field) {
    const values = Array.isArray(value) ? value : [value];
    if (values.length > maxFilterValues) {
      throw badUserInput(`${values.length} values are more than ${maxFilterValues}. Ask in parts.`, path);
    }
    if (field.ranks) return { in: values.map((one) => rankOf(field.ranks ?? {}, String(one))) };
    return { in: values.filter((one) => canHold(table, field.column, one)) };
  }
  if ('idOf' in field) {
    const id = String(value);
    return { eq: field.idOf === 'anything' ? checkAnyIdentifier(id, path) : checkIdentifier(id, field.idOf, path) };
  }
  if ('is' in field) return { eq: value };
  if ('present' in field) return { isNull: value === false };
  if ('from' in field) return { gte: value };
  if ('before' in field) return { lt: value };
  if ('atLeast' in field) return { gte: centsAsked(value, path) };
  if ('below' in field) return { lt: centsAsked(value, path) };
  if ('atMost' in field) return { lte: value };
  if (field.beginsWith === 'search_key') {
    const { from, below } = searchKeysBeginningWith(String(value));
    return { gte: from, lt: below };
  }
  // More follows: a blank at the end stands within a code. Nothing begins with what no code can hold.
  return canHold(table, field.column, `${value}.`) ? { like: `${escapePattern(String(value))}%` } : { in: [] };
};

const minuteMs = 60_000;

/** The minute of a moment: a statement that names none finer is the same for a while, and a cache can answer it. */
const minuteOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / minuteMs) * minuteMs);

const conditionOf = (table: TableName, field: FilterField, value: unknown, path: string[], now: Date): object => {
  // The input type of the field has checked the value.
  if ('onDay' in field) return field.onDay(String(value));
  if ('whether' in field) return field.whether(value === true, minuteOf(now));
  return { [field.column]: comparisonOf(table, field, value, path) };
};

/** What is wrong with a null in a field: a variable that nobody has set would find everything. */
export const nullInFilter = (name: string, instead = ''): Error =>
  badUserInput(
    `"filter.${name}" is null, and null is no value to look for. Leave the field out to find all${instead}.`,
    ['filter', name],
  );

/** Refuses null in a field: whoever sends it means no filter, or rows without a value, and must say which. */
const refuseNull = (fields: FilterFields, name: string): never => {
  const field = fields[name];
  const column = field && 'column' in field ? field.column : null;
  const presence = Object.entries(fields).find(([, other]) => 'present' in other && other.column === column)?.[0];
  const instead = presence ? `, or ask for what has none with "${presence}: false"` : '';
  throw nullInFilter(name, instead);
};

/**
 * The filter's arguments as conditions of a relational query. A field that is left out says nothing; one that is null is
 * refused, because a variable that nobody has set would find everything.
 */
export const whereOf = (
  table: TableName,
  fields: FilterFields,
  filter: FilterArguments | null | undefined,
  now: Date,
): object[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = filter?.[name];
    if (value === undefined) return [];
    if (value === null) return refuseNull(fields, name);
    return [conditionOf(table, field, value, ['filter', name], now)];
  });

/** The values of a column that a filter asks for, by its field for that column or by one that is computed. */
export const valuesAsked = (
  fields: FilterFields,
  byColumn: string,
  filter: FilterArguments | null | undefined,
): readonly unknown[] | null => {
  const named = filter?.[byColumn];
  if (Array.isArray(named)) return named;
  for (const [name, field] of Object.entries(fields)) {
    const value = filter?.[name];
    if ('among' in field && field.among && value !== null && value !== undefined && value !== false) return field.among;
  }
  return null;
};
