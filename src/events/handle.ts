import type { Keyspace } from '../../schema/keyspaces.ts';
import type { RequestData } from '../data/request-data.ts';
import type { Writer, WriteTransaction } from '../data/write/write-transaction.ts';
import { causeOfHandler, type RaisedEvent } from './event.ts';
import { isPassing } from './failures.ts';
import { type AnyHandler, handlersOf, NotYetError } from './handler.ts';
import { eventsOfCause, isKnown, storeEvents, undeliveredBefore } from './outbox.ts';

const writerOf = ({ actorId, requestId }: RaisedEvent, handler: AnyHandler): Writer => ({
  actorId,
  requestId,
  action: handler.name,
  onBehalfOfId: null,
  idempotencyKey: null,
});

/** Runs a handler on an event, unless it has run before. Returns what it raised; null when it had run. */
const handleOnce = (
  data: RequestData,
  event: RaisedEvent,
  handler: AnyHandler,
): Promise<readonly RaisedEvent[] | null> => {
  const { keyspace, name } = handler;
  const writer = writerOf(event, handler);
  const run = async (transaction: WriteTransaction<Keyspace>) => {
    // The first of two deliveries goes on; the second waits here until that is over.
    const handled = [{ eventId: event.id, handler: name }];
    if (!(await transaction.insertOnce(`${keyspace}HandledEvents`, handled))) return null;
    const raised = await handler.handle(event, transaction);
    return storeEvents(transaction, keyspace, causeOfHandler(event.id, name), writer, raised);
  };
  return data.writeFor(keyspace, event.orgId, run, writer);
};

/** Runs a handler on an earlier event of a subject. What is wrong with that one is no failure of those behind it: they wait. */
const handleEarlier = async (data: RequestData, earlier: RaisedEvent, handler: AnyHandler): Promise<void> => {
  try {
    await handleOnce(data, earlier, handler);
  } catch (failure) {
    if (isPassing(failure)) throw failure;
    throw new NotYetError(`What follows from the event ${earlier.id}, which failed,`);
  }
};

/**
 * Whether a handler may have to act on earlier events of the subject before. Whoever has just raised the event knows what was
 * undelivered then; kinds of a later release may be taken by anybody.
 */
const mayFollow = (
  { previous, undeliveredBefore }: RaisedEvent,
  { keyspace, name }: Pick<AnyHandler, 'keyspace' | 'name'>,
): boolean =>
  previous !== null &&
  (undeliveredBefore?.some(
    (type) => !isKnown(type) || handlersOf(type).some((one) => one.name === name && one.keyspace === keyspace),
  ) ??
    true);

/**
 * Has the handler of a name act on the subject's earlier events that it takes. Throws when one of them must wait, also one
 * of a later release: nobody knows here whether it is taken.
 */
const catchUp = async (data: RequestData, event: RaisedEvent, { keyspace, name }: AnyHandler): Promise<void> => {
  if (!mayFollow(event, { keyspace, name })) return;
  for (const earlier of await undeliveredBefore(data, event)) {
    if (earlier.type === null) throw new NotYetError(`What follows from the event ${earlier.id} of a later release`);
    // Each kind of event has a handler of its own under the name.
    const handler = handlersOf(earlier.type).find((one) => one.name === name && one.keyspace === keyspace);
    if (!handler) continue;
    if (earlier.setAsideAt) throw new NotYetError(`What follows from the event ${earlier.id}, which is set aside,`);
    await handleEarlier(data, earlier, handler);
  }
};

/** What came of a handler's turn. */
export interface Handled {
  /** The events that follow from it, also when it acted before: they may still be under way. */
  readonly followed: readonly RaisedEvent[];
  /** Whether it acted now, and not in another delivery of the event. */
  readonly actedNow: boolean;
}

/** Has one handler act on an event, after the subject's earlier ones. */
export const handle = async (data: RequestData, event: RaisedEvent, handler: AnyHandler): Promise<Handled> => {
  const { keyspace, name } = handler;
  // Also of a handler that acted before, in a replay: its caller may not know yet.
  data.changing(keyspace);
  const isOpen = event.deliveredAt === null;
  if (isOpen) await catchUp(data, event, handler);
  const raised = isOpen ? await handleOnce(data, event, handler) : null;
  const followed = raised ?? (await eventsOfCause(data, keyspace, event.orgId, causeOfHandler(event.id, name)));
  return { followed, actedNow: raised !== null };
};
