import type { ReactElement } from 'react';
import { drawLines, line, type Size } from '../lines.ts';
import type { Reading } from '../reading.ts';
import type { State } from '../state.ts';

/** What `make drift` finds. */
export function driftScreen({ drift, selected, now }: State, { commands }: Reading, size: Size): ReactElement {
  if (drift === null) return drawLines([line(' v compares the tables with the code.')], size);
  if ('since' in drift) {
    const seconds = Math.floor((now - drift.since) / 1000);
    return drawLines([line(` Comparing, as ${commands.drift} does: ${seconds} s so far.`)], size);
  }
  if (drift.length === 0) return drawLines([line(' No drift was found.')], size);
  return drawLines(
    drift.slice(selected.drift).map((text) => line(` ${text}`)),
    size,
  );
}
