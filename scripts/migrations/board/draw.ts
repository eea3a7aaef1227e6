import { Box } from 'ink';
import { createElement as h, type ReactElement } from 'react';
import { footerLines } from './footer.ts';
import { headerLine } from './header.ts';
import { drawLines, type Size } from './lines.ts';
import { noteLines } from './notes.ts';
import { boardScreen } from './screens/board.ts';
import { confirmScreen } from './screens/confirm.ts';
import { driftScreen } from './screens/drift.ts';
import { helpScreen } from './screens/help.ts';
import { keyspaceScreen } from './screens/keyspace.ts';
import { logScreen } from './screens/log.ts';
import { planScreen } from './screens/plan.ts';
import { requestScreen } from './screens/request.ts';
import type { State } from './state.ts';

/** The screens that show what was read. */
const screens = {
  board: boardScreen,
  keyspace: keyspaceScreen,
  request: requestScreen,
  plan: planScreen,
  drift: driftScreen,
} as const;

/** The fewest lines that a screen is drawn in, whatever is to be told below it. */
const fewestRows = 4;

/** Draws the board, as it follows from its state, in a room of that size. */
export function draw(state: State, { columns, rows }: Size): ReactElement {
  const footer = footerLines(state, columns);
  const notes = noteLines(state, columns).slice(0, Math.max(0, rows - 1 - footer.length - fewestRows));
  const body = { columns, rows: Math.max(0, rows - 1 - notes.length - footer.length) };
  return h(
    Box,
    { flexDirection: 'column', width: columns, height: rows, overflow: 'hidden' },
    drawLines([headerLine(state, columns)], { columns, rows: 1 }),
    drawBody(state, body),
    drawLines(notes, { columns, rows: notes.length }),
    drawLines(footer, { columns, rows: footer.length }),
  );
}

function drawBody(state: State, size: Size): ReactElement {
  const { reading, mode } = state;
  const [screen] = state.screens;
  if (mode.kind === 'confirm') return confirmScreen(state, mode, size);
  if (screen === 'help') return helpScreen(state, size);
  if (screen === 'log') return logScreen(state, size);
  if (reading === null) return drawLines([{ text: ' Looking for the first time …' }], size);
  return screens[screen](state, reading, size);
}
