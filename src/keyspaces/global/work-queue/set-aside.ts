import { keyspaces } from '../../../../schema/keyspaces.ts';
import type { Row } from '../../../data/read/relational-query/rows.ts';
import { type ShownEvent, undeliveredEvents } from '../../../events/undelivered.ts';
import { lazyConnection, standingOf } from '../../../graphql/connection/lazy-connection.ts';
import { type Page, pageOf } from '../../../graphql/connection/page.ts';
import type { ConnectionShape, LoadedPage } from '../../../graphql/connection/types.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { badUserInput } from '../../../graphql/errors.ts';
import { eventKeepers } from '../events/event-keepers.ts';
import type { WorkArguments } from './load-work.ts';
import type { WorkItemShape } from './work-item.ts';

/** Events of one part of the platform at most: more than a few are an outage, which is looked at elsewhere. */
const mostEvents = 100;

/** What is set aside in all parts of the platform, the oldest first: for those who decide on it. */
const eventsSetAside = async ({ viewer, data }: GraphContext): Promise<readonly ShownEvent[]> => {
  if (!viewer || viewer.scopes || !eventKeepers.some((role) => role === viewer.role)) return [];
  const found = await Promise.all(
    keyspaces.map((keyspace) => undeliveredEvents(data, keyspace, viewer.orgId, { setAside: true, limit: mostEvents })),
  );
  return found.flat().toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
};

const sortKey = ({ setAsideAt, id }: ShownEvent): string => `${setAsideAt?.toISOString()} ${id}`;

const itemOf = (event: ShownEvent): WorkItemShape => ({
  id: event.id,
  kind: 'event_set_aside',
  event,
  dueOn: null,
  waitingSince: event.setAsideAt ?? event.createdAt,
  priority: null,
  assigneeId: null,
});

/** How many events are set aside. They are nobody's in particular. */
export const countSetAside = async (mine: boolean, context: GraphContext): Promise<number> =>
  mine ? 0 : (await eventsSetAside(context)).length;

/** The sort key that a cursor is. Throws when it is none. */
const positionOf = ({ cursor, forward }: Page): string | null => {
  if (cursor === null || /^\d{4}-\S+ \S+$/.test(cursor)) return cursor;
  throw badUserInput('This is not a cursor of this list. Take it from "pageInfo" or "edges".', [
    forward ? 'after' : 'before',
  ]);
};

/** One page of the events that are set aside, of all parts of the platform together: they are few, and read all, once. */
export const loadSetAside = (args: WorkArguments, context: GraphContext): ConnectionShape => {
  const page = pageOf(args);
  const position = positionOf(page);
  let found: ReturnType<typeof eventsSetAside> | undefined;
  const events = async () => {
    if (args.mine === true) return [];
    found ??= eventsSetAside(context);
    return found;
  };
  const load = async (): Promise<LoadedPage> => {
    const isBeyond = (key: string) => position === null || (page.forward ? key > position : key < position);
    const beyond = (await events()).filter((event) => isBeyond(sortKey(event)));
    const shown = page.forward ? beyond.slice(0, page.size) : beyond.slice(-page.size);
    const keys = new Map(shown.map((event) => [event.id, sortKey(event)]));
    // The item is a row to the connection's type, which does not look inside.
    const nodes = shown.map(itemOf) as unknown as Row[];
    return {
      nodes,
      cursorOf: ({ id }) => keys.get(String(id)) ?? '',
      ...standingOf(page, nodes, beyond.length > page.size),
    };
  };
  return lazyConnection({ load, count: async () => (await events()).length });
};
