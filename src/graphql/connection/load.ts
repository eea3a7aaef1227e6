import type { GraphQLResolveInfo } from 'graphql';
import type { TableName } from '../../../schema/tables.ts';
import { mayRead } from '../../auth/permissions.ts';
import { visibilityOf } from '../../auth/visibility.ts';
import type { LevelConfig } from '../../data/read/relational-query/level.ts';
import type { Page, Parent } from '../../data/read/relational-query/relational-query.ts';
import { type Row, unreadableValueOf } from '../../data/read/relational-query/rows.ts';
import type { GraphContext } from '../context.ts';
import { domainDbOf } from '../domain-db.ts';
import { callerError } from '../errors.ts';
import { selectionOf } from '../selection.ts';
import { beyond } from './beyond.ts';
import { cursorOf, positionOf } from './cursor.ts';
import type { Facet } from './facets.ts';
import { type FilterArguments, valuesAsked, whereOf } from './filter.ts';
import { lazyConnection, standingOf } from './lazy-connection.ts';
import { findListing, type Listing } from './listing.ts';
import { type PageArguments, pageOf } from './page.ts';
import type { ConnectionShape, LoadedPage } from './types.ts';

/** The arguments of a connection. */
export interface ConnectionArguments extends PageArguments {
  readonly filter?: FilterArguments | null;
  readonly sortBy?: string | null;
  readonly direction?: 'ascending' | 'descending' | null;
}

/** Values by which a list is split at most: each is a branch of its statement. */
const maxSplitValues = 8;

/** By which values of which column a list is read, when an index leads from each of them to the order. */
const splitOf = ({ splitBy, filters }: Listing, sortName: string, given: FilterArguments | null | undefined) => {
  const ignoredIndexes = splitBy?.sorts[sortName];
  const field = splitBy && filters[splitBy.filter];
  const values = splitBy && valuesAsked(filters, splitBy.filter, given);
  if (ignoredIndexes === undefined || !field || !('column' in field) || !values) return undefined;
  const { column } = field;
  const different = [...new Set<unknown>(values)];
  if (different.length === 0 || different.length > maxSplitValues) return undefined;
  return { column, values: different, ignoredIndexes };
};

/**
 * Refuses an order or a filter that tells what is in a table which the viewer may not read: claims in the order of what they
 * cost say what they cost.
 */
const checkTold = (
  { viewer }: GraphContext,
  { sorts, filters }: Listing,
  sortName: string,
  given: FilterArguments | null | undefined,
): void => {
  const tells = [
    ['sortBy', sortName.toUpperCase(), sorts[sortName]?.tells],
    ...Object.keys(given ?? {}).map((name) => ['filter', name, filters[name]?.tells] as const),
  ] as const;
  for (const [argument, name, table] of tells) {
    if (table && !(viewer && mayRead(viewer, table))) {
      throw callerError('FORBIDDEN', `"${argument}: ${name}" tells of rows that this role does not read.`);
    }
  }
};

/** Whether a viewer may list all rows that it sees: not those that it sees through others alone. */
const mayList = ({ viewer }: GraphContext, { seenThrough }: Listing): boolean =>
  !seenThrough || (viewer !== null && visibilityOf(viewer).ruleOf(seenThrough).rows !== 'referenced');

/** One page of a table's rows, of one parent or of all that the viewer sees. Nothing is loaded before it is asked for. */
export const loadConnection = (
  table: TableName,
  parent: Parent | null,
  args: ConnectionArguments,
  context: GraphContext,
  info: GraphQLResolveInfo,
): ConnectionShape => {
  const listing = findListing(table);
  const page = pageOf(args);
  const sortName = args.sortBy ?? listing.defaultSort;
  const sort = listing.sorts[sortName];
  if (!sort) throw new Error(`No way to sort ${table} by ${sortName}.`);
  const smallestFirst = (args.direction ?? listing.directions[sortName]) === 'ascending';
  const ascending = (smallestFirst !== (sort.fromMost ?? false)) === page.forward;
  checkTold(context, listing, sortName, args.filter);
  const reachable = parent || mayList(context, listing) ? [] : [{ id: { in: [] } }];
  const whereAsked = (asked: FilterArguments | null | undefined) => [
    ...reachable,
    ...whereOf(table, listing.filters, asked, context.now),
  ];
  const filters = whereAsked(args.filter);
  const splitBy = parent ? undefined : splitOf(listing, sortName, args.filter);
  const cursorPath = page.forward ? 'after' : 'before';
  const position =
    page.cursor === null ? null : positionOf(page.cursor, { table, ...sort, name: sortName }, cursorPath);
  const db = domainDbOf(context, table);

  const order = ascending ? 'asc' : 'desc';
  const select = (columns: Readonly<Record<string, true>>): LevelConfig =>
    listing.columns
      ? {
          columns: { ...listing.columns, ...columns },
          origin: `${info.parentType.name}.${info.fieldName}`,
          forResolver: true,
        }
      : selectionOf(info, columns, { paths: [['edges', 'node'], ['nodes']] });
  const load = async () => {
    const unsplit = splitBy ? filters.filter((condition) => Object.keys(condition).join() !== splitBy.column) : filters;
    const where = { AND: [...unsplit, ...(position ? [beyond(sort, position, ascending)] : [])] };
    const config: LevelConfig = {
      ...select({ id: true, [sort.column]: true }),
      where,
      splitBy,
      orderBy: sort.unique ? { [sort.column]: order } : { [sort.column]: order, id: order },
    };
    return toPage(await db.findPage(table, parent, page.size, config));
  };

  const toPage = ({ rows, more }: Page): LoadedPage => {
    const shown = page.forward ? rows : rows.toReversed();
    return {
      // A row that cannot be read has its place in the list, but none in the answer.
      nodes: shown.filter((node) => unreadableValueOf(node) === undefined),
      // Cursors are made for those who ask for them.
      cursorOf: (node: Row) => cursorOf(sortName, node[sort.column], node.id),
      ...standingOf(page, shown, more),
    };
  };

  const countValues = async ({ filter, column, values, keyOf }: Facet) => {
    const { [filter]: _, ...asked } = args.filter ?? {};
    const others = whereAsked(asked);
    const ofParent = parent ? [{ [parent.column]: parent.key }] : [];
    const counted = values.map(async (value) => ({
      value,
      rows: await db.count(table, { AND: [...ofParent, ...others] }, { column, key: keyOf(value) }),
    }));
    return Promise.all(counted);
  };

  const count = () => db.count(table, { AND: filters }, parent ?? undefined);

  return lazyConnection({ load, count, facet: countValues });
};
