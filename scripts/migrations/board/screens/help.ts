import type { ReactElement } from 'react';
import { keyHelp } from '../key-help.ts';
import { cells, drawLines, line, type Size } from '../lines.ts';
import type { State } from '../state.ts';

const keyColumns = 14;

/** Every key, whether it does something now or not. */
export const helpScreen = ({ selected }: State, size: Size): ReactElement =>
  drawLines(
    keyHelp
      .slice(Math.min(selected.help, Math.max(0, keyHelp.length - size.rows)))
      .map(({ key, does }) => line(` ${cells([[key, keyColumns]])}${does}`)),
    size,
  );
