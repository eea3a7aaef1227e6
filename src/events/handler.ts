import type { Keyspace } from '../../schema/keyspaces.ts';
import type { WriteTransaction } from '../data/write/write-transaction.ts';
import type { NewEvent, RaisedEvent } from './event.ts';
import type { EventType } from './event-types.ts';

/**
 * What one keyspace does about an event, in a transaction of its own. It sees all rows of the organization there, runs again
 * after a failure, and is done at most once for each event. It refuses by raising an event that says so.
 */
export interface Handler<Type extends EventType = EventType, Name extends Keyspace = Keyspace> {
  readonly keyspace: Name;
  /** What it does, as a verb: audit entries name it. Unique within its kind of event, and stored. */
  readonly name: string;
  /**
   * Whether it changes what the mutation that began it all has answered: the row of its key says so then, and is read again.
   * Nothing else may be left out of that: reading it costs every mutation a round trip.
   */
  readonly changesOutcome?: true;
  /** Changes rows, and returns the events that follow. Throws NotYetError when what it needs is still under way. */
  handle(event: RaisedEvent<Type>, transaction: WriteTransaction<Name>): Promise<readonly NewEvent[]>;
}

/** A handler that is known to take a kind of event, whichever that is. */
export type AnyHandler = Handler;

/** A row of another keyspace's making is not there yet: the event is tried again soon, which is no failed try. */
export class NotYetError extends Error {
  override name = 'NotYetError';

  constructor(missing: string) {
    super(`${missing} is not there yet.`);
  }
}

const handlers = new Map<EventType, AnyHandler[]>();

/** Has events of a kind handled. */
export const defineHandler = <Type extends EventType, Name extends Keyspace>(
  type: Type,
  handler: Handler<Type, Name>,
): void => {
  const others = handlers.get(type) ?? [];
  if (others.some(({ name }) => name === handler.name)) throw new Error(`${type} has two handlers ${handler.name}.`);
  // Whoever looks handlers up by the type of an event gives them events of that type alone.
  handlers.set(type, [...others, handler as unknown as AnyHandler]);
};

/** The handlers of a kind of event. */
export const handlersOf = (type: EventType): readonly AnyHandler[] => handlers.get(type) ?? [];
