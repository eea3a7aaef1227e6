import type { Keyspace } from '../../schema/keyspaces.ts';
import { identifierOf } from '../data/identifiers.ts';
import type { EventType, Payload } from './event-types.ts';

/** Something that has happened to a subject, as whoever changes it says so. */
export interface NewEvent<Type extends EventType = EventType> {
  readonly type: Type;
  readonly subjectId: string;
  /** The subject's version after the change, read under its lock in the keyspace that owns it; handlers elsewhere pass it on. */
  readonly sequence: number;
  readonly payload: Payload<Type>;
}

/** An event as it stands in the outbox of the keyspace that raised it. */
export interface RaisedEvent<Type extends EventType = EventType> extends NewEvent<Type> {
  readonly id: string;
  readonly orgId: string;
  readonly keyspace: Keyspace;
  /** The sequence of the subject's event before, from this keyspace; null for its first. */
  readonly previous: number | null;
  /** Who began it all. */
  readonly actorId: string;
  readonly requestId: string;
  readonly occurredAt: Date;
  readonly deliveredAt: Date | null;
  /**
   * The kinds of the subject's earlier events that were not delivered when this one was stored, under the subject's lock: no
   * earlier one comes after that. Undefined for one that was read from the outbox.
   */
  readonly undeliveredBefore?: readonly string[];
}

/** Says what has happened to a subject. A mutation or a handler returns it, and its transaction stores it. */
export const event = <Type extends EventType>(
  type: Type,
  subject: { readonly id: string; readonly sequence: number },
  payload: Payload<Type>,
): NewEvent<Type> => ({ type, subjectId: subject.id, sequence: subject.sequence, payload });

/** How many events one transaction may raise: so many are looked for when it is asked what came of a cause. */
export const maxEventsOfCause = 4;

/** The prefix of the identifiers of events. */
const eventPrefix = 'evt';

/**
 * The identifier of the n-th event of a cause. It follows from the cause, so that the event cannot be raised twice and is
 * found again by whoever knows the cause.
 */
export const eventIdOf = (orgId: string, cause: string, ordinal: number): string =>
  identifierOf(eventPrefix, orgId, cause, String(ordinal));

/** What made a mutation raise its events: the key under which it was asked for. */
export const causeOfKey = (keyspace: Keyspace, callerId: string, key: string): string =>
  `${keyspace} ${callerId} ${key}`;

/** What made a task raise its events: what was due, and on which business day it was done. */
export const causeOfTask = (task: string, subjectId: string, today: string): string => `${task} ${subjectId} ${today}`;

/** What made a handler raise its events: the event that it handled. */
export const causeOfHandler = (eventId: string, handler: string): string => `${eventId} ${handler}`;
