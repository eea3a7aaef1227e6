import { edited } from './edited.ts';
import type { State } from './state.ts';
import { inBounds } from './visible.ts';

/** A key while the text is written that the board's lines must have. */
export function onFilterKey(state: State, key: string): State {
  if (key === 'enter') return { ...state, mode: { kind: 'normal' } };
  if (key === 'escape') return inBounds({ ...state, filter: '', mode: { kind: 'normal' } });
  return inBounds({ ...state, filter: edited(state.filter, key) });
}
