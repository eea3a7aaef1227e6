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
  readonly column: string;
  readonly description: string;
}

/** One field of a filter. All fields that are given must hold. */
export type FilterField = FilterBase &
  (
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

const conditionOf = (table: TableName, field: FilterField, value: unknown, path: string[]): object => {
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

/** The filter's arguments as conditions of a relational query. Fields that are null or left out say nothing. */
export const whereOf = (table: TableName, fields: FilterFields, filter: FilterArguments | null | undefined): object[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = filter?.[name];
    return value === null || value === undefined
      ? []
      : [{ [field.column]: conditionOf(table, field, value, ['filter', name]) }];
  });
