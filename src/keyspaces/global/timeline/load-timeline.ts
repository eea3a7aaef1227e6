import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import { auditEntryPrefix, type IdentifiedTable, identifierPrefixes } from '../../../../schema/identifiers.ts';
import { keyspaceOf } from '../../../../schema/lookup.ts';
import type { TableName } from '../../../../schema/tables.ts';
import { mayFollow } from '../../../auth/permissions.ts';
import type { DomainReads } from '../../../data/domain-db.ts';
import { leastUlidAt, ulidOf } from '../../../data/identifiers.ts';
import type { Row } from '../../../data/read/relational-query/rows.ts';
import { nullInFilter } from '../../../graphql/connection/filter.ts';
import { lazyConnection, standingOf } from '../../../graphql/connection/lazy-connection.ts';
import { type PageArguments, pageOf } from '../../../graphql/connection/page.ts';
import type { ConnectionShape, LoadedPage } from '../../../graphql/connection/types.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { domainDbOf } from '../../../graphql/domain-db.ts';
import { timelineCursor, ulidOfCursor } from './timeline-cursor.ts';
import type { TimelineItemShape } from './timeline-item.ts';
import type { TimelineKindName } from './timeline-kind.ts';
import type { TimelineList } from './timeline-lists.ts';

/** The arguments of a timeline. */
export interface TimelineArguments extends PageArguments {
  readonly filter?: {
    readonly kinds?: readonly TimelineKindName[] | null;
    readonly recordedFrom?: Date | null;
    readonly recordedBefore?: Date | null;
  } | null;
  readonly direction?: 'ascending' | 'descending' | null;
}

/** The object whose timeline it is. The viewer sees it. */
export interface TimelineSubject {
  readonly table: TableName;
  readonly id: string;
}

/** Refuses null in a field of the filter, as those of all lists do. */
const refuseNulls = ({ filter }: TimelineArguments): void => {
  const unset = Object.entries(filter ?? {}).find(([, value]) => value === null);
  if (unset) throw nullInFilter(unset[0]);
};

const prefixOf = (table: TableName): string =>
  table in identifierPrefixes ? identifierPrefixes[table as IdentifiedTable] : auditEntryPrefix;

/** The condition on the ids of a table that their ULIDs are on one side of others. */
const idsBetween = (
  table: TableName,
  bounds: readonly { readonly side: 'gte' | 'gt' | 'lt'; readonly ulid: string }[],
) => ({
  AND: bounds.map(({ side, ulid }) => ({ id: { [side]: `${prefixOf(table)}_${ulid}` } })),
});

/** Who reads a list: audit entries are read past the viewer, as far as it may know of them. */
const readerOf = ({ kind, table }: TimelineList, context: GraphContext): DomainReads =>
  // Each takes its own tables alone, and this one is asked for the table that it was chosen by.
  kind === 'change' ? (context.historyDb(keyspaceOf(table)) as unknown as DomainReads) : domainDbOf(context, table);

const itemOf = ({ kind, table }: TimelineList, row: Row): TimelineItemShape => ({
  id: String(row.id),
  kind,
  table,
  action: typeof row.action === 'string' ? row.action : null,
  actorId: typeof row.actorId === 'string' ? row.actorId : null,
});

/** The lists that the viewer is to see something of. */
const listsFor = (
  lists: readonly TimelineList[],
  subject: TimelineSubject,
  { filter }: TimelineArguments,
  { viewer }: GraphContext,
): readonly TimelineList[] =>
  lists.filter(({ kind }) => {
    if (filter?.kinds && !filter.kinds.includes(kind)) return false;
    return kind !== 'change' || (viewer !== null && mayFollow(viewer, subject.table));
  });

/**
 * One page of what happened to an object, merged from the lists of several tables: of each is read what could be on the page,
 * all of one keyspace in one statement, by the ids that an index leads to. What a keyspace that cannot be read has of it is
 * missing, and told beside the answer.
 */
export const loadTimeline = (
  subject: TimelineSubject,
  all: readonly TimelineList[],
  args: TimelineArguments,
  context: GraphContext,
  info: GraphQLResolveInfo,
): ConnectionShape => {
  refuseNulls(args);
  const page = pageOf(args);
  const ascending = ((args.direction ?? 'descending') === 'ascending') === page.forward;
  const { recordedFrom, recordedBefore } = args.filter ?? {};
  const filters = [
    ...(recordedFrom ? [{ side: 'gte' as const, ulid: leastUlidAt(recordedFrom) }] : []),
    ...(recordedBefore ? [{ side: 'lt' as const, ulid: leastUlidAt(recordedBefore) }] : []),
  ];
  const after = page.cursor === null ? null : ulidOfCursor(page.cursor, page.forward ? 'after' : 'before');
  const position = after === null ? [] : [{ side: ascending ? ('gt' as const) : ('lt' as const), ulid: after }];
  const lists = listsFor(all, subject, args, context);

  const readList = async (list: TimelineList) => {
    const { kind, table, column } = list;
    const { rows, more } = await readerOf(list, context).findPage(table, { column, key: subject.id }, page.size, {
      columns: { id: true, ...(kind === 'change' && { action: true, actorId: true }) },
      where: idsBetween(table, [...filters, ...position]),
      orderBy: { id: ascending ? 'asc' : 'desc' },
      merged: true,
      forResolver: true,
      origin: `${info.parentType.name}.${info.fieldName}`,
    });
    return { items: rows.map((row) => itemOf(list, row)), more };
  };

  const load = async (): Promise<LoadedPage> => {
    const read = await Promise.allSettled(lists.map(readList));
    const found = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    tellOfMissing(read, context, info);
    const items = found
      .flatMap((one) => one.items)
      .toSorted((one, other) => (ulidOf(one.id) < ulidOf(other.id) === ascending ? -1 : 1));
    const shown = page.forward ? items.slice(0, page.size) : items.slice(0, page.size).toReversed();
    const more = items.length > page.size || found.some((one) => one.more);
    // The item is a row to the connection's type, which does not look inside.
    const nodes = shown as unknown as Row[];
    return {
      nodes,
      cursorOf: ({ id }) => timelineCursor(ulidOf(String(id))),
      ...standingOf(page, nodes, more),
    };
  };

  const count = async () => {
    const counts = lists.map((list) =>
      readerOf(list, context).count(list.table, idsBetween(list.table, filters), {
        column: list.column,
        key: subject.id,
      }),
    );
    return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
  };

  return lazyConnection({ load, count });
};

/** Tells beside the answer what failed; when nothing could be read, there is no list, and the first failure is thrown. */
const tellOfMissing = (
  read: readonly PromiseSettledResult<unknown>[],
  context: GraphContext,
  { path }: GraphQLResolveInfo,
): void => {
  const failures = read.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length === 0) return;
  if (failures.length === read.length) throw failures[0];
  for (const failure of failures) context.missing.push({ path: responsePathAsArray(path), failure });
};
