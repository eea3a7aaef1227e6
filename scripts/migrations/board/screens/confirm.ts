import type { ReactElement } from 'react';
import { countOf, keyspacesOf } from '../../change.ts';
import { drawLines, type Line, line, type Size, wrapped } from '../lines.ts';
import type { Reading } from '../reading.ts';
import type { Mode, State } from '../state.ts';

/** Asks before something is done: what it is done to, what follows, and the command that does the same. */
export function confirmScreen(
  { reading }: State,
  { offer, typed }: Extract<Mode, { kind: 'confirm' }>,
  size: Size,
): ReactElement {
  const { label, subject, effect, command, confirm } = offer;
  const about = reading === null ? [] : aboutChange(reading);
  const question =
    typeof confirm === 'string' ? 'y does it, n does not.' : `Type ${confirm.name} and enter to go on: ${typed}_`;
  const within = (text: string): Line[] => wrapped(text, size.columns - 2).map((one) => line(` ${one}`));
  const told = [
    line(` ${label} ${subject}`, { bold: true, color: 'yellow' }),
    ...within(`${reading?.place ?? ''}: ${effect}.`),
    ...about.flatMap(within),
    ...within(`The same: ${command}`),
  ];
  // The question is seen in the smallest window.
  return drawLines([...told.slice(0, size.rows - 1), line(` ${question}`, { bold: true })], size);
}

function aboutChange({ current }: Reading): string[] {
  if (current === null) return [];
  const operations = current.request?.operations ?? [];
  const dropping = operations.filter(({ canDropData }) => canDropData).map(({ table }) => table);
  return [
    `${current.change.phase} of ${keyspacesOf(current.change).join(', ')}, ${countOf(current.change)}.`,
    ...(operations.length === 0
      ? []
      : [`Tables: ${operations.map(({ table, operation }) => `${operation} ${table}`).join(', ')}.`]),
    ...(dropping.length === 0 ? [] : [`Data can be lost in: ${dropping.join(', ')}.`]),
  ];
}
