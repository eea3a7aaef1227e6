import { onConfirmKey, onOfferKey } from './confirming.ts';
import { onCopyKey } from './copying.ts';
import { only, type Reduced } from './events.ts';
import { onFilterKey } from './filtering.ts';
import { back, isMove, move, openKeyspace, show } from './navigation.ts';
import type { State } from './state.ts';

/** What a key does, by what the board waits for. */
export function onKey(state: State, key: string): Reduced {
  // It leaves from everywhere, and cancels nothing.
  if (key === 'ctrl-c') return { state, effects: [{ kind: 'quit' }] };
  switch (state.mode.kind) {
    case 'confirm':
      return onConfirmKey(state, state.mode, key);
    case 'copy':
      return onCopyKey(state, key);
    case 'filter':
      return only(onFilterKey(state, key));
    case 'normal':
      return onNormalKey(withoutDone(state), key);
  }
}

/** What went well is told until the next key. */
const withoutDone = (state: State): State => (state.message?.kind === 'done' ? { ...state, message: null } : state);

function onNormalKey(state: State, key: string): Reduced {
  if (isMove(key)) return only(move(state, key));
  switch (key) {
    case 'q':
      return { state, effects: [{ kind: 'quit' }] };
    case 'escape':
      return only(back(state));
    case 'enter':
      return only(openKeyspace(state));
    case 'tab':
      return only({ ...state, pane: state.pane === 'list' ? 'text' : 'list' });
    case 'i':
      return only(show(state, 'request'));
    case 'p':
      return only(show(state, 'plan'));
    case '?':
      return only(show(state, 'help'));
    case 'l':
      return { state: show(state, 'log'), effects: [{ kind: 'read-log' }] };
    case 'v':
      return { state: { ...show(state, 'drift'), drift: { since: state.now } }, effects: [{ kind: 'compare' }] };
    case 'R':
      return { state, effects: [{ kind: 'read' }] };
    case 'y':
      return only({ ...state, mode: { kind: 'copy' } });
    case '/':
      return only({ ...state, screens: ['board'], mode: { kind: 'filter' } });
    default:
      return onOfferKey(state, key);
  }
}
