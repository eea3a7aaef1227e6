import type { TableName } from '../../../schema/tables.ts';
import { storedEnum } from '../enums.ts';
import type { SortKind } from './cursor.ts';
import { type Facet, facetsOf } from './facets.ts';
import { type FilterFields, filterType } from './filter.ts';

/** One way to sort a list. */
export interface SortOption {
  /** The column sorted by. It is never null, and an index leads there from the tenant. */
  readonly column: string;
  readonly kind: SortKind;
  /** Whether no two rows of a tenant have the same value: then it is an order by itself, and an index serves it alone. */
  readonly unique?: true;
  readonly description: string;
}

/** How the rows of one table are listed: their type, and what they may be filtered and sorted by. */
export interface ListingOptions {
  /** The object type's name. */
  readonly type: string;
  /** None: the list is only paged. */
  readonly filters?: FilterFields;
  /** The order when the query does not say. Without it: by creation, because identifiers grow with time. */
  readonly order?: SortOption;
  /** Beside `CREATED`, which every list that can be sorted has. The names are lower_snake. */
  readonly sorts?: Readonly<Record<string, SortOption>>;
  /**
   * The filter whose values an index leads from to each of some sorts. A list of some values is then read value by value,
   * each in order and no further than the page, instead of sorting all rows that match.
   */
  readonly splitBy?: {
    readonly filter: string;
    /** By sort, the index that leads to the order past the filter, which a value's rows are not to be looked for in. */
    readonly sorts: Readonly<Record<string, string | null>>;
  };
  /** Which end comes first when the query does not say: the newest, unless it is given. */
  readonly defaultDirection?: SortDirectionName;
  /** The columns of a type that shows several tables: Pothos selects for types of one table alone. */
  readonly columns?: Readonly<Record<string, true>>;
}

type SortDirectionName = 'ascending' | 'descending';

const created: SortOption = { column: 'id', kind: 'text', unique: true, description: 'By the time of creation.' };

/** Which end of a list comes first. */
export const SortDirection = storedEnum('SortDirection', 'Which end of a list comes first.', {
  ascending: 'The smallest or oldest first.',
  descending: 'The largest or newest first.',
});

const listingOf = (tables: readonly TableName[], given: ListingOptions) => {
  const { type, filters = {}, sorts = {}, order, splitBy, defaultDirection = 'descending', columns } = given;
  const options: Readonly<Record<string, SortOption>> = order ? { order, ...sorts } : { created, ...sorts };
  const descriptions = Object.fromEntries(Object.entries(options).map(([name, sort]) => [name, sort.description]));
  return {
    type,
    filters,
    facets: facetsOf(tables, filters),
    columns,
    sorts: options,
    splitBy,
    defaultSort: order ? 'order' : 'created',
    defaultDirection,
    filterType:
      Object.keys(filters).length > 0
        ? filterType(`${type}Filter`, `Which ${type} objects a list holds. All that is given must hold.`, filters)
        : null,
    // A list that can be sorted in one way only needs no argument for it.
    sortType:
      Object.keys(sorts).length > 0
        ? storedEnum(`${type}Sort`, `What ${type} objects are sorted by.`, descriptions)
        : null,
  };
};

/** How the rows of one table are listed, with the input types made for it. */
export type Listing = ReturnType<typeof listingOf>;

const listings = new Map<string, Listing>();

/**
 * Declares how the rows of a table are listed: wherever a list of them appears, it takes the same arguments. Tables of the
 * same shape may share a listing.
 */
export const defineListing = (tables: TableName | readonly TableName[], options: ListingOptions): void => {
  const listing = listingOf([tables].flat(), options);
  for (const table of [tables].flat()) listings.set(table, listing);
};

/** What the lists of a type can be counted by. */
export const facetsOfType = (type: string): readonly Facet[] =>
  [...listings.values()].find((listing) => listing.type === type)?.facets ?? [];

/** The listing of a table. Keyspaces declare theirs before the schema is built. */
export const findListing = (table: string): Listing => {
  const listing = listings.get(table);
  if (!listing) throw new Error(`No listing is defined for ${table}.`);
  return listing;
};
