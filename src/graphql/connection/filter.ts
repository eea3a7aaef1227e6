import { canHold } from '../../../schema/codes.ts';
import type { IdentifiedTable } from '../../../schema/identifiers.ts';
import { searchKeysBeginningWith } from '../../../schema/search-key.ts';
import type { TableName } from '../../../schema/tables.ts';
import { builder } from '../builder.ts';
import { badUserInput } from '../errors.ts';
import { checkAnyIdentifier, checkIdentifier } from '../identifier-argument.ts';

/** Values that one filter may list. */
export const maxFilterValues = 100;

interface FilterBase {
  readonly description: string;
}

/** What several columns answer together: whether something holds on a day, or now. */
type ComputedField = FilterBase & {
  /**
   * The values of the column that the listing is split by which rows that are found can have. An index that leads there
   * serves the list then, as if these values had been asked for. The condition must hold without them.
   */
  readonly among?: readonly string[];
} & (
    | {
        /** Takes a day, and gives the condition on rows of which it holds then. */ readonly onDay: (
          day: string,
        ) => object;
      }
    | {
        /** Takes yes or no and the minute, and gives the condition on rows of which that is true now; `among` is said of yes alone. */
        readonly whether: (asked: boolean, now: Date) => object;
      }
  );

type ColumnField = FilterBase & { readonly column: string } & (
    | { /** One of several values of an enum or text. */ readonly oneOf: object | 'String' }
    | { /** The identifier of a row of a table, or of a row of any. */ readonly idOf: IdentifiedTable | 'anything' }
    | { /** True or false. */ readonly is: 'Boolean' }
    | { /** This day or amount or later. */ readonly from: 'Date' | 'DateTime' }
    | { /** Before this day or moment. */ readonly before: 'Date' | 'DateTime' }
    | {
        /** A code that begins so, byte by byte; or a search key, and so a name in any case and with any accents. */
        readonly beginsWith: 'code' | 'search_key';
      }
  );

/** One field of a filter. All fields that are given must hold. */
export type FilterField = ColumnField | ComputedField;

/** The filter of a list: its fields by their names in the graph. */
export type FilterFields = Readonly<Record<string, FilterField>>;

/** The arguments of a filter as they arrive. */
export type FilterArguments = Readonly<Record<string, unknown>>;

const typeOf = (field: FilterField): unknown => {
  if ('oneOf' in field) return [field.oneOf];
  if ('idOf' in field) return 'ID';
  if ('is' in field) return field.is;
  if ('from' in field) return field.from;
  if ('before' in field) return field.before;
  if ('onDay' in field) return 'Date';
  if ('whether' in field) return 'Boolean';
  return 'String';
};

/** The input type of a filter. */
export const filterType = (name: string, description: string, fields: FilterFields) =>
  builder.inputType(name, {
    description,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(fields).map(([fieldName, field]) => [
          fieldName,
          // The fields are data, so their types are known only now.
          t.field({ type: typeOf(field) as never, description: field.description }),
        ]),
      ),
  });

const escapePattern = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');

const comparisonOf = (table: TableName, field: ColumnField, value: unknown, path: string[]): object => {
  if ('oneOf' in field) {
    const values = Array.isArray(value) ? value : [value];
    if (values.length > maxFilterValues) {
      throw badUserInput(`${values.length} values are more than ${maxFilterValues}. Ask in parts.`, path);
    }
    return { in: values.filter((one) => canHold(table, field.column, one)) };
  }
  if ('idOf' in field) {
    const id = String(value);
    return { eq: field.idOf === 'anything' ? checkAnyIdentifier(id, path) : checkIdentifier(id, field.idOf, path) };
  }
  if ('is' in field) return { eq: value };
  if ('from' in field) return { gte: value };
  if ('before' in field) return { lt: value };
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

/** The filter's arguments as conditions of a relational query. Fields that are null or left out say nothing. */
export const whereOf = (
  table: TableName,
  fields: FilterFields,
  filter: FilterArguments | null | undefined,
  now: Date,
): object[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = filter?.[name];
    return value === null || value === undefined ? [] : [conditionOf(table, field, value, ['filter', name], now)];
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
