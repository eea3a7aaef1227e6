import type { ReactElement } from 'react';
import { drawLines, line, type Size, windowOf } from '../lines.ts';
import type { State } from '../state.ts';

/** The last steps that were made from this clone, by whichever command. */
export function logScreen({ log, selected }: State, size: Size): ReactElement {
  if (log.length === 0) return drawLines([line(' Nothing was done from this clone yet.')], size);
  const shown = windowOf(log, selected.log, size.rows);
  return drawLines(
    shown.map(({ item, at }) => line(` ${item}`, { selected: at === selected.log })),
    size,
  );
}
