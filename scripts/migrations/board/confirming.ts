import { withDoing } from './doing.ts';
import { edited } from './edited.ts';
import { only, type Reduced } from './events.ts';
import { keyHelp } from './key-help.ts';
import type { Offer } from './reading.ts';
import type { Mode, State } from './state.ts';
import { offersNow } from './visible.ts';

type Confirm = Extract<Mode, { kind: 'confirm' }>;

/** A key that asks for something to be done: it is asked back first, unless it changes nothing that matters. */
export function onOfferKey(state: State, key: string): Reduced {
  const offers = offersNow(state);
  const offer = offers.find((one) => one.key === key);
  if (offer === undefined) return only(withoutOffer(state, key, offers));
  if (offer.confirm === 'none') return begin(state, offer);
  return only({ ...state, message: null, mode: { kind: 'confirm', offer, typed: '' } });
}

/** A key while the board waits for yes, or for a name. */
export function onConfirmKey(state: State, mode: Confirm, key: string): Reduced {
  const { offer, typed } = mode;
  const leave = () => only({ ...state, mode: { kind: 'normal' } });
  if (key === 'escape') return leave();
  if (offer.confirm === 'none' || offer.confirm === 'yes-no') {
    if (key === 'y') return begin(state, offer);
    return key === 'n' ? leave() : only(state);
  }
  if (key !== 'enter') return only({ ...state, mode: { ...mode, typed: edited(typed, key) } });
  if (typed === offer.confirm.name) return begin(state, offer);
  return only({ ...state, mode: { ...mode, typed: '' } });
}

const begin = (state: State, offer: Offer): Reduced => ({
  state: { ...withDoing(state, offer, { offer, step: 'beginning' }), mode: { kind: 'normal' }, message: null },
  effects: [{ kind: 'perform', offer }],
});

/** A key that does something at other times says why it does nothing now; any other key does nothing at all. */
function withoutOffer(state: State, key: string, offers: readonly Offer[]): State {
  const known = keyHelp.find((one) => one.key === key);
  if (known === undefined) return state;
  const possible = offers.map(({ label }) => label).join(', ');
  const explanation = {
    what: `${key} does nothing now: ${known.does}.`,
    why: possible === '' ? 'Nothing can be asked for at the moment.' : `What can be asked for is: ${possible}.`,
    todo: 'Press a key of the list below, or ? for all.',
  };
  return { ...state, message: { kind: 'failed', from: 'task', explanation } };
}
