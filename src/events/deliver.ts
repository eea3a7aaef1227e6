import type { Keyspace } from '../../schema/keyspaces.ts';
import type { RequestData } from '../data/request-data.ts';
import { log } from '../data/telemetry/log.ts';
import { inSpan } from '../data/telemetry/telemetry.ts';
import type { RaisedEvent } from './event.ts';
import type { EventType } from './event-types.ts';
import { isPassing } from './failures.ts';
import { type Handled, handle } from './handle.ts';
import { type AnyHandler, handlersOf, NotYetError } from './handler.ts';
import { noteEvents } from './outbox.ts';

/** Handlers are begun while the request has so many milliseconds left: what has begun must be able to end. */
const reserveMs = 5_000;

/** Something that follows from a change in another keyspace, and is not done yet. */
export interface PendingEffect {
  readonly type: EventType;
  readonly keyspace: Keyspace;
  readonly handler: string;
}

/** What a handler could not do about an event, and why. */
export interface Undone {
  readonly event: RaisedEvent;
  readonly handler: AnyHandler;
  readonly failure: unknown;
}

/** What came of a delivery: events whose handlers have all acted, and those whose handlers have not. */
export interface Delivered {
  readonly done: readonly RaisedEvent[];
  readonly undone: readonly Undone[];
  /**
   * Whether the mutation that began it all may have been answered otherwise since: by a handler that acted now and does so,
   * or by one that acted in another delivery, of which nothing is known here.
   */
  readonly outcomeMayDiffer: boolean;
}

const report = ({ event, handler, failure }: Undone): void => {
  if (isPassing(failure)) return;
  const { id, type } = event;
  log('error', 'An event is not handled.', { id, type, handler: handler.name, failure });
};

interface Tried extends Handled {
  readonly undone: readonly Undone[];
  readonly handler: AnyHandler;
}

const tryHandler = async (data: RequestData, event: RaisedEvent, handler: AnyHandler): Promise<Tried> => {
  try {
    if (data.leftMs < reserveMs) throw new NotYetError('Time');
    const handled = await inSpan('outbox.deliver', (span) => {
      span?.setAttributes({ 'oi.event': event.type, 'oi.handler': handler.name });
      return handle(data, event, handler);
    });
    return { ...handled, undone: [], handler };
  } catch (failure) {
    const undone = { event, handler, failure };
    report(undone);
    return { followed: [], actedNow: false, undone: [undone], handler };
  }
};

/** Delivers events and whatever follows from them, as far as that goes now. The sweep delivers what is left. */
export const deliver = async (data: RequestData, events: readonly RaisedEvent[]): Promise<Delivered> => {
  const ways = await Promise.all(
    events.map(async (event): Promise<Delivered> => {
      const tried = await Promise.all(handlersOf(event.type).map((handler) => tryHandler(data, event, handler)));
      const undone = tried.flatMap((one) => one.undone);
      const next = await deliver(
        data,
        tried.flatMap((one) => one.followed),
      );
      return {
        done: undone.length === 0 ? [event, ...next.done] : next.done,
        undone: [...undone, ...next.undone],
        outcomeMayDiffer:
          next.outcomeMayDiffer || tried.some(({ actedNow, handler }) => !actedNow || handler.changesOutcome === true),
      };
    }),
  );
  return {
    done: ways.flatMap(({ done }) => done),
    undone: ways.flatMap(({ undone }) => undone),
    outcomeMayDiffer: ways.some(({ outcomeMayDiffer }) => outcomeMayDiffer),
  };
};

/** What callers are told of what is not done yet. */
export const pendingEffects = ({ undone }: Delivered): PendingEffect[] =>
  undone.map(({ event: { type }, handler: { keyspace, name } }) => ({ type, keyspace, handler: name }));

/** Notes which events are delivered. Whoever finds one of them not noted finds its handlers done, and notes it. */
export const noteDelivered = async (data: RequestData, { done }: Pick<Delivered, 'done'>): Promise<void> => {
  const unnoted = done.filter(({ deliveredAt }) => deliveredAt === null);
  const keyspaces = [...Map.groupBy(unnoted, ({ keyspace }) => keyspace).values()];
  const noted = await Promise.allSettled(
    keyspaces.map(async (ofKeyspace) => {
      const [first] = ofKeyspace;
      const ids = ofKeyspace.map(({ id }) => id);
      if (first) await noteEvents(data, first, ids, { deliveredAt: data.now });
    }),
  );
  // One keyspace that is away keeps no other one's from being noted.
  const failed = noted.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
};
