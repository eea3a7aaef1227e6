import { and, asc, eq, inArray, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { columnOf, tableOf } from '../../schema/lookup.ts';
import type { RequestData } from '../data/request-data.ts';
import type { Writer, WriteTransaction } from '../data/write/write-transaction.ts';
import { eventIdOf, maxEventsOfCause, type NewEvent, type RaisedEvent } from './event.ts';
import { type EventType, eventTypes } from './event-types.ts';
import { handlersOf } from './handler.ts';

/** For how long the sweep leaves an event to the request that raised it, in milliseconds. */
const graceMs = 30_000;

/** How many events the sweep takes of one keyspace at a time. */
const sweepSize = 100;

const tableFor = (keyspace: Keyspace) => `${keyspace}OutboxEvents` as const;

const column = (keyspace: Keyspace, name: string) => columnOf(tableOf(tableFor(keyspace)), name);

const columns = [
  'orgId',
  'id',
  'type',
  'subjectId',
  'sequence',
  'previous',
  'actorId',
  'requestId',
  'payload',
  'tries',
  'createdAt',
  'dueAt',
  'deliveredAt',
  'setAsideAt',
] as const;

/** An event of the outbox, with what became of it so far. */
export interface StoredEvent extends RaisedEvent {
  /** How often it was tried in vain. */
  readonly tries: number;
  /** When it is tried next, unless somebody does so before. */
  readonly dueAt: Date;
  /** When it was given up, until somebody has looked at it; null while it is tried. */
  readonly setAsideAt: Date | null;
}

/** An event that only a later release raises: it is left to that release. */
interface UnknownEvent {
  readonly id: string;
  readonly type: null;
}

/** Whether this release knows a kind of event. */
export const isKnown = (type: string): type is EventType => Object.hasOwn(eventTypes, type);

const find = async (
  data: RequestData,
  keyspace: Keyspace,
  condition: SQL | undefined,
  options: { readonly orderBy?: SQL[]; readonly limit?: number } = {},
): Promise<(StoredEvent | UnknownEvent)[]> => {
  const rows = await data.findUnseen(tableFor(keyspace), columns, condition, options);
  return rows.map(({ type, payload, createdAt, ...row }) =>
    isKnown(type)
      ? {
          ...row,
          keyspace,
          type,
          occurredAt: createdAt,
          // Read by its handler alone: one that cannot be read is a failed try of its event, and nothing to the others.
          get payload() {
            return z.decode(eventTypes[type].payload, payload as never);
          },
        }
      : { id: row.id, type: null },
  );
};

const findKnown = async (...asked: Parameters<typeof find>): Promise<StoredEvent[]> =>
  (await find(...asked)).filter((one) => one.type !== null);

/** The subject's events so far, from this keyspace. */
const eventsBefore = async (
  transaction: WriteTransaction<Keyspace>,
  keyspace: Keyspace,
  { subjectId, sequence }: NewEvent,
): Promise<Required<Pick<RaisedEvent, 'previous' | 'undeliveredBefore'>>> => {
  // A row that was added just now has had no event before.
  if (sequence === 1) return { previous: null, undeliveredBefore: [] };
  const ofSubject = and(eq(column(keyspace, 'subjectId'), subjectId), lt(column(keyspace, 'sequence'), sequence));
  const rows = await transaction.read(tableFor(keyspace), ['sequence', 'type', 'deliveredAt'], ofSubject);
  return {
    previous: rows.length === 0 ? null : Math.max(...rows.map((row) => row.sequence)),
    undeliveredBefore: rows.flatMap(({ type, deliveredAt }) => (deliveredAt === null ? [type] : [])),
  };
};

/** Stores the events of a transaction, as its last decision: what it locked says which event of the subject came before. */
export const storeEvents = async (
  transaction: WriteTransaction<Keyspace>,
  keyspace: Keyspace,
  cause: string,
  { actorId, requestId }: Writer,
  events: readonly NewEvent[],
): Promise<RaisedEvent[]> => {
  if (events.length > maxEventsOfCause) throw new Error(`${events.length} events are more than one cause may raise.`);
  const { now, orgId } = transaction;
  const raised: RaisedEvent[] = [];
  for (const [ordinal, one] of events.entries()) {
    const before = await eventsBefore(transaction, keyspace, one);
    // Nobody follows it: it is delivered as soon as it is there.
    const deliveredAt = handlersOf(one.type).length === 0 ? now : null;
    const id = eventIdOf(orgId, cause, ordinal);
    raised.push({ ...one, ...before, id, orgId, keyspace, actorId, requestId, occurredAt: now, deliveredAt });
  }
  const dueAt = new Date(now.getTime() + graceMs);
  const rows = raised.map(({ id, type, subjectId, sequence, previous, payload, deliveredAt }) => ({
    id,
    type,
    subjectId,
    sequence,
    previous,
    actorId,
    requestId,
    // The schema is the type's own: its output is what the payload's type says.
    payload: z.encode(eventTypes[type].payload as z.ZodType, payload) as Record<string, unknown>,
    dueAt,
    deliveredAt,
  }));
  await transaction.insert(tableFor(keyspace), rows);
  return raised;
};

/** The events that a cause has raised in a keyspace. */
export const eventsOfCause = (
  data: RequestData,
  keyspace: Keyspace,
  orgId: string,
  cause: string,
): Promise<StoredEvent[]> => {
  const ids = Array.from({ length: maxEventsOfCause }, (_, ordinal) => eventIdOf(orgId, cause, ordinal));
  return findKnown(data, keyspace, and(eq(column(keyspace, 'orgId'), orgId), inArray(column(keyspace, 'id'), ids)));
};

/** The earlier events of an event's subject that are not delivered, in their order. */
export const undeliveredBefore = (
  data: RequestData,
  { keyspace, orgId, subjectId, sequence }: RaisedEvent,
): Promise<(StoredEvent | UnknownEvent)[]> =>
  find(
    data,
    keyspace,
    and(
      eq(column(keyspace, 'orgId'), orgId),
      eq(column(keyspace, 'subjectId'), subjectId),
      lt(column(keyspace, 'sequence'), sequence),
      isNull(column(keyspace, 'deliveredAt')),
    ),
    { orderBy: [asc(column(keyspace, 'sequence'))] },
  );

/** Events of all organizations that nobody has delivered in their time, the longest due first. The one read that asks every shard. */
export const dueEvents = (data: RequestData, keyspace: Keyspace, now: Date): Promise<StoredEvent[]> =>
  findKnown(
    data,
    keyspace,
    and(
      isNull(column(keyspace, 'deliveredAt')),
      lte(column(keyspace, 'dueAt'), now),
      // What is left to a later release takes no room among those that can be delivered.
      inArray(column(keyspace, 'type'), Object.keys(eventTypes)),
    ),
    { orderBy: [asc(column(keyspace, 'dueAt')), asc(column(keyspace, 'sequence'))], limit: sweepSize },
  );

/** Takes a due event for one sweep: until `dueAt` no other one tries it. False when another one has it, or it is delivered. */
export const takeEvent = async (
  data: RequestData,
  { keyspace, orgId, id, dueAt: wasDueAt }: StoredEvent,
  dueAt: Date,
): Promise<boolean> => {
  const isAsFound = and(
    eq(column(keyspace, 'id'), id),
    eq(column(keyspace, 'dueAt'), wasDueAt),
    // No plain IS NULL: the server would come by the index of what is due, and lock it before the row. Others come by the row.
    sql`(${column(keyspace, 'deliveredAt')} is null) = true`,
  );
  const take = (transaction: WriteTransaction<Keyspace>) =>
    transaction.change(tableFor(keyspace), { dueAt }, isAsFound);
  return (await data.writeFor(keyspace, orgId, take)) === 1;
};

/** What is noted of an event beside what it says. */
interface Noted {
  readonly deliveredAt?: Date;
  readonly tries?: number;
  readonly dueAt?: Date;
  readonly setAsideAt?: Date | null;
  readonly lastError?: string | null;
}

/**
 * Notes what became of events of one organization in one keyspace. It may be noted again: nothing depends on it being once.
 * Of those that somebody else has delivered meanwhile nothing is noted any more.
 */
export const noteEvents = async (
  data: RequestData,
  { keyspace, orgId }: Pick<RaisedEvent, 'keyspace' | 'orgId'>,
  ids: readonly string[],
  noted: Noted,
): Promise<void> => {
  await data.writeFor(keyspace, orgId, (transaction: WriteTransaction<Keyspace>) =>
    transaction.change(
      tableFor(keyspace),
      noted,
      and(inArray(column(keyspace, 'id'), [...ids]), isNull(column(keyspace, 'deliveredAt'))),
    ),
  );
};
