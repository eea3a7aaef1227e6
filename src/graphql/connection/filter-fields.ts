import type { IdentifiedTable } from '../../../schema/identifiers.ts';
import type { TableName } from '../../../schema/tables.ts';
import { builder } from '../builder.ts';

interface FilterBase {
  readonly description: string;
  /** The table that a viewer must be able to read: what is found tells what its rows say. */
  readonly tells?: TableName;
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

/** What one column answers. */
export type ColumnField = FilterBase & { readonly column: string } & (
    | {
        /** One of several values of an enum or text. */
        readonly oneOf: object | 'String';
        /** The enumeration whose ranks the column holds: an index of ranks then serves filter and order alike. */
        readonly ranks?: Readonly<Record<string, string>>;
      }
    | { /** The identifier of a row of a table, or of a row of any. */ readonly idOf: IdentifiedTable | 'anything' }
    | { /** True or false. */ readonly is: 'Boolean' }
    | { /** This day or moment or later. */ readonly from: 'Date' | 'DateTime' }
    | { /** Before this day or moment. */ readonly before: 'Date' | 'DateTime' }
    | { /** This amount or more. The column holds cents. */ readonly atLeast: 'Decimal' }
    | { /** Less than this amount. The column holds cents. */ readonly below: 'Decimal' }
    | { /** This whole number or less. */ readonly atMost: 'Int' }
    | {
        /** Whether there is a value at all: the one way to ask for rows that have none. The column may be null. */
        readonly present: 'Boolean';
      }
    | {
        /** A code that begins so, byte by byte; or a search key, and so a name in any case and with any accents. */
        readonly beginsWith: 'code' | 'search_key';
      }
  );

/** One field of a filter. All fields that are given must hold. */
export type FilterField = ColumnField | ComputedField;

/** The filter of a list: its fields by their names in the graph. */
export type FilterFields = Readonly<Record<string, FilterField>>;

const typeOf = (field: FilterField): unknown => {
  if ('oneOf' in field) return [field.oneOf];
  if ('idOf' in field) return 'ID';
  if ('is' in field) return field.is;
  if ('present' in field) return field.present;
  if ('atLeast' in field) return field.atLeast;
  if ('below' in field) return field.below;
  if ('atMost' in field) return field.atMost;
  if ('from' in field) return field.from;
  if ('before' in field) return field.before;
  if ('onDay' in field) return 'Date';
  if ('whether' in field) return 'Boolean';
  return 'String';
};

/** The input type of a filter. */
export const filterType = (name: string, description: string, fields: FilterFields) =>
  builder.inputType(name, {
    description: `${description} A list of no values finds nothing, and null is refused: leave out what is not asked.`,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(fields).map(([fieldName, field]) => [
          fieldName,
          // The fields are data, so their types are known only now.
          t.field({ type: typeOf(field) as never, description: field.description }),
        ]),
      ),
  });
