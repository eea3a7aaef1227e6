import type { ScreenName, State } from './state.ts';
import { filteredRows, inBounds, lengthOf } from './visible.ts';

/** Lines that a page key goes. */
const pageLines = 10;

/** How far each key goes; the ends are further than any list is long. */
const moves = {
  j: 1,
  down: 1,
  k: -1,
  up: -1,
  'page-down': pageLines,
  'page-up': -pageLines,
  G: Number.MAX_SAFE_INTEGER,
  end: Number.MAX_SAFE_INTEGER,
  g: -Number.MAX_SAFE_INTEGER,
  home: -Number.MAX_SAFE_INTEGER,
} as const satisfies Record<string, number>;

type Move = keyof typeof moves;

/** Whether a key moves the selection. */
export const isMove = (key: string): key is Move => Object.hasOwn(moves, key);

/** Moves the selection, or scrolls the text of the other pane. */
export function move(state: State, key: Move): State {
  const [screen] = state.screens;
  if (state.pane === 'text') {
    return { ...state, scroll: Math.max(0, Math.min(state.scroll + moves[key], longestScroll)) };
  }
  const selected = Math.max(0, Math.min(state.selected[screen] + moves[key], lengthOf(state, screen) - 1));
  return { ...state, scroll: 0, selected: { ...state.selected, [screen]: selected } };
}

/** More lines than a migration has. What is drawn stops at the last one. */
const longestScroll = 100_000;

/** Shows another screen, from which escape leads back. */
export function show(state: State, screen: ScreenName): State {
  const [now, ...below] = state.screens;
  if (now === screen) return state;
  return { ...state, screens: [screen, now, ...below.filter((one) => one !== screen)], pane: 'list', scroll: 0 };
}

/** Takes a failure's message away; or else goes back; or else shows all lines again. */
export function back(state: State): State {
  if (state.message?.kind === 'failed') return { ...state, message: null };
  const [, next, ...below] = state.screens;
  if (next === undefined) return inBounds({ ...state, filter: '', message: null });
  return { ...state, screens: [next, ...below], pane: 'list', scroll: 0, message: null };
}

/** Opens the selected keyspace of the board, at its last migration. */
export function openKeyspace(state: State): State {
  if (state.screens[0] !== 'board') return state;
  const row = filteredRows(state.reading, state.filter)[state.selected.board];
  if (row === undefined) return state;
  const openRow = state.reading?.rows.indexOf(row) ?? 0;
  const selected = { ...state.selected, keyspace: row.migrations.length - 1 };
  return inBounds({ ...show(state, 'keyspace'), openRow, selected });
}
