import type { Explanation } from '../../support/user-error.ts';
import type { Offer, Reading } from './reading.ts';
import type { State } from './state.ts';

/** Something that happens to the board. */
export type Event =
  | { kind: 'key'; key: string }
  | { kind: 'tick'; now: number }
  | { kind: 'reading' }
  | { kind: 'read'; reading: Reading }
  | { kind: 'unreadable'; explanation: Explanation }
  | { kind: 'step'; offer: Offer; step: string }
  | { kind: 'finished'; offer: Offer; text: string }
  | { kind: 'failed'; offer: Offer; explanation: Explanation }
  | { kind: 'compared'; findings: readonly string[] }
  | { kind: 'uncompared'; explanation: Explanation }
  | { kind: 'log'; lines: readonly string[] };

/** What is to be done outside of the state. */
export type Effect =
  | { kind: 'read' }
  | { kind: 'perform'; offer: Offer }
  | { kind: 'copy'; command: string }
  | { kind: 'compare' }
  | { kind: 'read-log' }
  | { kind: 'quit' };

/** What follows from an event. */
export interface Reduced {
  state: State;
  effects: readonly Effect[];
}

/** A state from which nothing else follows. */
export const only = (state: State): Reduced => ({ state, effects: [] });
