import { rankOf } from '../../../schema/columns.ts';
import { indexesOf } from '../../../schema/index-columns.ts';
import { columnOf, tableOf } from '../../../schema/lookup.ts';
import type { TableName } from '../../../schema/tables.ts';
import { maxCount } from '../../data/read/relational-query/aggregates.ts';
import { builder } from '../builder.ts';
import { storedEnum } from '../enums.ts';
import { costing } from '../field-cost.ts';
import type { FilterField, FilterFields } from './filter-fields.ts';

/** How exact a count is. */
export const CountPrecision = storedEnum('CountPrecision', 'How exact a count is.', {
  exact: 'There are exactly so many.',
  at_least: 'There are so many and more: counting stopped.',
});

/** An enum of the graph whose names are not known here. */
type AnyEnum = ReturnType<typeof storedEnum<Record<string, string>>>;

/** How many objects of a list have one value. */
export interface FacetValue {
  readonly value: string;
  /** At most one more than the cap. */
  readonly rows: number;
}

/** What a list can be counted by: one of its filters, whose column has a closed list of values. */
export interface Facet {
  readonly filter: string;
  readonly column: string;
  readonly values: readonly string[];
  /** What the column holds of a value: its name, or its rank. */
  readonly keyOf: (value: string) => string;
  readonly type: AnyEnum;
}

/** Whether an index leads from the tenant to each value of a column: then each is counted along it, up to the cap. */
const isIndexed = (table: TableName, column: string): boolean =>
  indexesOf(table).some(
    ({ columns: [tenant, first] }) => tenant === 'org_id' && first === columnOf(tableOf(table), column).name,
  );

const facetOf = (tables: readonly TableName[], [filter, field]: [string, FilterField]): Facet[] => {
  const [first] = tables;
  if (!first || !('oneOf' in field) || field.oneOf === 'String') return [];
  const { column, ranks } = field;
  const values = ranks ? Object.keys(ranks) : (columnOf(tableOf(first), column).enumValues ?? []);
  if (values.length === 0 || !tables.every((table) => isIndexed(table, column))) return [];
  const keyOf = (value: string) => (ranks ? String(rankOf(ranks, value)) : value);
  // What is no name of a scalar is the enum of the column.
  return [{ filter, column, values, keyOf, type: field.oneOf as AnyEnum }];
};

/** What a list of some tables can be counted by: each filter by an enumeration that an index of all of them carries. */
export const facetsOf = (tables: readonly TableName[], filters: FilterFields): readonly Facet[] =>
  Object.entries(filters).flatMap((entry) => facetOf(tables, entry));

const valueCount = (type: AnyEnum) =>
  builder.objectRef<FacetValue>(`${type.name}Count`).implement({
    description: 'How many objects of a list have one value.',
    fields: (t) => ({
      value: t.expose('value', { type, description: 'The value that they have in common.' }),
      count: t.int({
        description: `How many have it, at most ${maxCount}: counting stops there, as it does for \`totalCount\`.`,
        resolve: ({ rows }) => Math.min(rows, maxCount),
      }),
      precision: t.field({
        type: CountPrecision,
        description: `EXACT, or AT_LEAST when more than ${maxCount} have it.`,
        resolve: ({ rows }) => (rows > maxCount ? 'at_least' : 'exact'),
      }),
    }),
  });

const valueCounts = new Map<AnyEnum, ReturnType<typeof valueCount>>();

/** What counts the objects of a list value by value. */
export interface FacetsShape {
  facet(facet: Facet): Promise<readonly FacetValue[]>;
}

/** The type that tells how many objects of a list have which value, by the filters that a list can be counted by. */
export const facetsType = (nodeName: string, facets: readonly Facet[]) =>
  builder.objectRef<FacetsShape>(`${nodeName}Facets`).implement({
    description: `How many ${nodeName} objects of a list have which value.`,
    fields: (t) =>
      Object.fromEntries(
        facets.map((facet) => {
          const type = valueCounts.get(facet.type) ?? valueCount(facet.type);
          valueCounts.set(facet.type, type);
          return [
            facet.filter,
            t.field({
              ...costing({ maxLength: facet.values.length, hiddenCounts: facet.values.length }),
              type: [type],
              description: `By \`${facet.filter}\`: each value with its count, none left out. The list's own filter holds, but for what it says of \`${facet.filter}\`: a page of one value still tells how many have the others.`,
              resolve: (list) => list.facet(facet),
            }),
          ];
        }),
      ),
  });
