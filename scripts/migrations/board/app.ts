import { useInput, useWindowSize } from 'ink';
import { type ReactElement, useSyncExternalStore } from 'react';
import type { Board } from './board.ts';
import { draw } from './draw.ts';
import { keysOf } from './key-names.ts';
import type { Size } from './lines.ts';

/** The board in a terminal: keys go to it, and what it holds is drawn. `size` is the window's unless a test says. */
export function App({ board, size }: { board: Board; size?: Size }): ReactElement {
  const state = useSyncExternalStore(board.subscribe, board.state);
  const { columns, rows } = useWindowSize();
  useInput((input, key) => {
    for (const one of keysOf(input, key)) board.dispatch({ kind: 'key', key: one });
  });
  // The last row stays free: a frame as high as the window would scroll it.
  return draw(state, size ?? { columns, rows: rows - 1 });
}
