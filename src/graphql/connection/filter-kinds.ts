import type { TableName } from '../../../schema/tables.ts';
import type { ColumnField, FilterFields } from './filter-fields.ts';

/** The two filters of a range of money: an amount and more, and less than an amount. Both are in dollars. */
export const moneyRange = (
  name: string,
  { column, of, tells }: { readonly column: string; readonly of: string; readonly tells?: TableName },
): FilterFields => ({
  [`${name}From`]: {
    column,
    ...(tells && { tells }),
    atLeast: 'Decimal',
    description: `${of} of this amount or more, in dollars.`,
  },
  [`${name}Below`]: {
    column,
    ...(tells && { tells }),
    below: 'Decimal',
    description: `${of} of less than this amount, in dollars.`,
  },
});

/**
 * The filter that asks for what is there, or for what is not: the one way to ask for absence, on every list, because null in a
 * filter is refused. It is named `has` and the field that may be null.
 */
export const presenceOf = (column: string, what: { readonly true: string; readonly false: string }): ColumnField => ({
  column,
  present: 'Boolean',
  description: `True: ${what.true}. False: ${what.false}.`,
});
