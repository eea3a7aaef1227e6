import type { Offer } from './reading.ts';
import type { Doing, State } from './state.ts';

/** Which of the two things that can go on at once it is. */
export const slotOf = ({ task }: Offer): keyof State['running'] => (task.kind === 'run' ? 'run' : 'other');

/** The state in which something is being done, or no longer. */
export const withDoing = (state: State, offer: Offer, doing: Doing | null): State => ({
  ...state,
  running: { ...state.running, [slotOf(offer)]: doing },
});
