import { withDoing } from './doing.ts';
import { type Effect, type Event, only, type Reduced } from './events.ts';
import { onKey } from './on-key.ts';
import type { Offer, Reading } from './reading.ts';
import type { Message, State } from './state.ts';
import { inBounds } from './visible.ts';

const read: readonly Effect[] = [{ kind: 'read' }];

/** What an event makes of the board, and what is to be done because of it. */
export function reduce(state: State, event: Event): Reduced {
  switch (event.kind) {
    case 'key':
      return onKey(state, event.key);
    case 'tick':
      return only({ ...state, now: event.now });
    case 'reading':
      return only({ ...state, isReading: true });
    case 'read':
      return only(
        inBounds({ ...state, isReading: false, reading: newer(state, event.reading), message: withoutReading(state) }),
      );
    case 'unreadable':
      return only({
        ...state,
        isReading: false,
        message: { kind: 'failed', from: 'reading', explanation: event.explanation },
      });
    case 'step':
      return only(withDoing(state, event.offer, { offer: event.offer, step: event.step }));
    case 'finished':
      return ended(state, event.offer, { kind: 'done', text: event.text });
    case 'failed':
      return ended(state, event.offer, { kind: 'failed', from: 'task', explanation: event.explanation });
    case 'compared':
      return only({ ...state, drift: event.findings });
    case 'uncompared':
      return only({
        ...state,
        drift: [],
        message: { kind: 'failed', from: 'task', explanation: event.explanation },
      });
    case 'log':
      return only({ ...state, log: event.lines, selected: { ...state.selected, log: event.lines.length - 1 } });
  }
}

const ended = (state: State, offer: Offer, message: Message): Reduced => ({
  state: { ...withDoing(state, offer, null), message },
  effects: read,
});

/** A look that worked takes the message of one that did not away, and no other. */
const withoutReading = ({ message }: State): Message | null =>
  message?.kind === 'failed' && message.from === 'reading' ? null : message;

/** A look that began before what a task has read meanwhile does not replace that. */
const newer = ({ reading }: State, found: Reading): Reading =>
  reading !== null && reading.readAt > found.readAt ? reading : found;
