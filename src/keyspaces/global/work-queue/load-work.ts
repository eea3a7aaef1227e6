import type { GraphQLResolveInfo } from 'graphql';
import { momentOf } from '../../../data/identifiers.ts';
import type { LevelConfig } from '../../../data/read/relational-query/level.ts';
import type { Page } from '../../../data/read/relational-query/relational-query.ts';
import { type Row, unreadableValueOf } from '../../../data/read/relational-query/rows.ts';
import { beyond } from '../../../graphql/connection/beyond.ts';
import { cursorOf, positionOf } from '../../../graphql/connection/cursor.ts';
import { lazyConnection, standingOf } from '../../../graphql/connection/lazy-connection.ts';
import { type PageArguments, pageOf } from '../../../graphql/connection/page.ts';
import type { ConnectionShape, LoadedPage } from '../../../graphql/connection/types.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { domainDbOf } from '../../../graphql/domain-db.ts';
import { ownWork } from './own-work.ts';
import type { WorkItemShape } from './work-item.ts';
import { type WorkKindName, workPriorities } from './work-kind.ts';
import type { WorkSource } from './work-sources.ts';

/** How a queue is asked for. */
export interface WorkArguments extends PageArguments {
  readonly mine?: boolean | null;
  readonly sort?: 'due' | 'priority' | null;
}

/** The conditions on what waits, of all or of the viewer's own. */
const waiting = async (source: WorkSource, mine: boolean, context: GraphContext): Promise<object[]> => [
  source.waits(context.today),
  ...(mine ? [await ownWork(source, context)] : []),
];

const amongOf = ({ among }: WorkSource): object[] => (among ? [{ [among.column]: { in: [...among.values] } }] : []);

const itemOf = (kind: WorkKindName, source: WorkSource, row: Row): WorkItemShape => {
  const { dueOn, since, urgency, assignee } = source;
  const rank = urgency && row[urgency.column];
  const began = since && row[since];
  return {
    id: String(row.id),
    kind,
    event: null,
    dueOn: dueOn && typeof row[dueOn] === 'string' ? row[dueOn] : null,
    waitingSince: began instanceof Date ? began : momentOf(String(row.id)),
    priority: typeof rank === 'number' ? (workPriorities[rank - 1] ?? null) : null,
    assigneeId: assignee && typeof row[assignee] === 'string' ? row[assignee] : null,
  };
};

/** The order that is asked for: that of ranks where the kind has them, else what is due first. */
const orderOf = ({ due, urgency }: WorkSource, sort: WorkArguments['sort']) =>
  sort === 'priority' && urgency
    ? { ...urgency, kind: 'integer' as const, unique: undefined, name: 'priority' }
    : { ...due, name: 'due' };

/** How many wait, at most one more than the cap. */
export const countWork = async (source: WorkSource, mine: boolean, context: GraphContext): Promise<number> =>
  domainDbOf(context, source.table).count(source.table, {
    AND: [...amongOf(source), ...(await waiting(source, mine, context))],
  });

/** One page of the work of a kind, by one statement along an index that leads from what waits to its order. */
export const loadWork = (
  kind: WorkKindName,
  source: WorkSource,
  args: WorkArguments,
  context: GraphContext,
  info: GraphQLResolveInfo,
): ConnectionShape => {
  const { table, among, dueOn, since, urgency, assignee } = source;
  const page = pageOf(args);
  const order = orderOf(source, args.sort);
  const list = { table, column: order.column, kind: order.kind, name: `${kind} by ${order.name}` };
  const position = page.cursor === null ? null : positionOf(page.cursor, list, page.forward ? 'after' : 'before');
  const mine = args.mine === true;
  const shown = [order.column, dueOn, since, urgency?.column, assignee].flatMap((name) => name ?? []);

  const load = async (): Promise<LoadedPage> => {
    const conditions = await waiting(source, mine, context);
    const direction = page.forward ? 'asc' : 'desc';
    const sorted = { column: order.column, ...(order.unique && { unique: order.unique }) };
    const config: LevelConfig = {
      columns: { id: true, ...Object.fromEntries(shown.map((name) => [name, true])) },
      where: { AND: [...conditions, ...(position ? [beyond(sorted, position, page.forward)] : [])] },
      splitBy: among && { ...among, ignoredIndexes: order.ignoredIndex ? [order.ignoredIndex] : [] },
      orderBy: order.unique ? { [order.column]: direction } : { [order.column]: direction, id: direction },
      forResolver: true,
      origin: `${info.parentType.name}.${info.fieldName}`,
    };
    return toPage(await domainDbOf(context, table).findPage(table, null, page.size, config));
  };

  const toPage = ({ rows, more }: Page): LoadedPage => {
    const inOrder = page.forward ? rows : rows.toReversed();
    const positions = new Map(inOrder.map((row) => [row.id, row[order.column]]));
    const items = inOrder
      .filter((row) => unreadableValueOf(row) === undefined)
      .map((row) => itemOf(kind, source, row) as unknown as Row);
    return {
      nodes: items,
      cursorOf: ({ id }) => cursorOf(list.name, positions.get(id), id),
      ...standingOf(page, inOrder, more),
    };
  };

  return lazyConnection({ load, count: () => countWork(source, mine, context) });
};
