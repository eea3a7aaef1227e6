import { getColumns } from 'drizzle-orm';
import { type TableName, tables } from '../../../schema/tables.ts';
import { storedEnum } from '../enums.ts';
import type { SortKind } from './cursor.ts';
import { type Facet, facetsOf } from './facets.ts';
import { type FilterFields, filterType } from './filter-fields.ts';

/** One way to sort a list. */
export interface SortOption {
  /** The column sorted by. An index leads there from the tenant. */
  readonly column: string;
  readonly kind: SortKind;
  /** Whether the column may be null: such rows come before all others where the smallest come first, else behind them. */
  readonly nullable?: true;
  /** Whether the column counts from the most, as ranks do: the least is the highest number. */
  readonly fromMost?: true;
  /** The table that a viewer must be able to read: the order tells what its rows say. */
  readonly tells?: TableName;
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
    /** By sort, the indexes in which a value's rows are not to be looked for: they lead past the filter, or past the order. */
    readonly sorts: Readonly<Record<string, readonly string[]>>;
  };
  /**
   * Which end of the order that the query does not name comes first when it names no direction either: the newest, unless it is
   * given. Every named order has a direction of its own: names and numbers ascend, all else descends.
   */
  readonly defaultDirection?: SortDirectionName;
  /**
   * The table whose rows lead to these. Whoever sees of that one only what own rows point at finds these there alone, and not in
   * a list of all: nothing in them says whose they are.
   */
  readonly seenThrough?: TableName;
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

const updated: SortOption = {
  column: 'updatedAt',
  kind: 'moment',
  description: 'By when they were changed last; those of one moment by their ids. The order for whoever keeps a copy.',
};

const updatedFilters: FilterFields = {
  updatedFrom: {
    column: 'updatedAt',
    from: 'DateTime',
    description: 'Made or changed at this moment or later: what a copy as of then lacks.',
  },
  updatedBefore: { column: 'updatedAt', before: 'DateTime', description: 'Last made or changed before this moment.' },
};

/** Whether the rows of some tables are an organization's own and change: then every list of them can be asked what has changed since. */
const sayWhenChanged = (names: readonly TableName[]): boolean =>
  names.every((name) => 'updatedAt' in getColumns(tables[name]) && 'orgId' in getColumns(tables[name]));

/** Which end of an order comes first: names and numbers are read from their beginning, of all else the latest and most count. */
const directionOf = ({ kind, column }: SortOption): SortDirectionName =>
  kind === 'text' && column !== created.column ? 'ascending' : 'descending';

const listingOf = (names: readonly TableName[], given: ListingOptions) => {
  const { type, order, splitBy, defaultDirection = 'descending', columns } = given;
  const changes = sayWhenChanged(names);
  const filters: FilterFields = { ...given.filters, ...(changes ? updatedFilters : {}) };
  // What stands in places of its own is one thing with its parent, and has changed with it.
  const sorts = { ...given.sorts, ...(changes && !order ? { updated } : {}) };
  const options: Readonly<Record<string, SortOption>> = order ? { order, ...sorts } : { created, ...sorts };
  const [defaultSort = 'created'] = Object.keys(options);
  const directions: Readonly<Record<string, SortDirectionName>> = Object.fromEntries(
    Object.entries(options).map(([name, sort]) => [name, name === defaultSort ? defaultDirection : directionOf(sort)]),
  );
  const descriptions = Object.fromEntries(
    Object.entries(options).map(([name, sort]) => [
      name,
      `${sort.description}${sort.nullable ? ' Those without one are the smallest.' : ''} Without a direction: ${(directions[name] ?? defaultDirection).toUpperCase()}.`,
    ]),
  );
  return {
    type,
    filters,
    facets: facetsOf(names, filters),
    columns,
    seenThrough: given.seenThrough,
    sorts: options,
    splitBy,
    defaultSort,
    directions,
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

const listings = new Map<TableName, Listing>();

/**
 * Declares how the rows of a table are listed: wherever a list of them appears, it takes the same arguments. Tables of the
 * same shape may share a listing.
 */
export const defineListing = (table: TableName | readonly TableName[], options: ListingOptions): void => {
  const names = [table].flat();
  const listing = listingOf(names, options);
  for (const name of names) listings.set(name, listing);
};

/** What the lists of a type can be counted by. */
export const facetsOfType = (type: string): readonly Facet[] =>
  [...listings.values()].find((listing) => listing.type === type)?.facets ?? [];

/** The tables that are listed. */
export const listedTables = (): TableName[] => [...listings.keys()];

/** The listing of a table. Keyspaces declare theirs before the schema is built. */
export const findListing = (table: TableName): Listing => {
  const listing = listings.get(table);
  if (!listing) throw new Error(`No listing is defined for ${table}.`);
  return listing;
};
