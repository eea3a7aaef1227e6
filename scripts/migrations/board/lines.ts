import { Box, Text } from 'ink';
import { createElement as h, type ReactElement } from 'react';

/** The room that something is drawn in, in characters. */
export interface Size {
  columns: number;
  rows: number;
}

/** A line of text. Its colour says nothing that its words do not say. */
export interface Line {
  text: string;
  color?: 'red' | 'yellow' | 'green' | 'cyan';
  bold?: boolean;
  dim?: boolean;
  selected?: boolean;
}

/** A line without more. */
export const line = (text: string, style: Omit<Line, 'text'> = {}): Line => ({ text, ...style });

/** Lines one below the other, cut where the room ends: nothing of them is ever drawn beyond it. */
export function drawLines(lines: readonly Line[], { columns, rows }: Size): ReactElement {
  const drawn = lines.slice(0, rows).map(({ text, color, bold, dim, selected }, place) =>
    h(
      Text,
      // A line without a character would have no height.
      { key: place, color, bold: bold ?? selected, dimColor: dim, inverse: selected, wrap: 'truncate-end' },
      cut(selected ? text.padEnd(columns) : text, columns) || ' ',
    ),
  );
  return h(Box, { flexDirection: 'column', width: columns, height: rows, flexShrink: 0 }, ...drawn);
}

/** The text, cut to a width. */
export const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`.slice(0, Math.max(0, width));

/** Cells beside each other, each in its width, with a blank after it. */
export const cells = (row: readonly (readonly [text: string, width: number])[]): string =>
  row.map(([text, width]) => cut(text, width - 1).padEnd(width)).join('');

/** The lines of a list that fit, with the selected one among them. */
export function windowOf<Item>(items: readonly Item[], selected: number, rows: number): { item: Item; at: number }[] {
  const first = Math.max(0, Math.min(selected - Math.floor(rows / 2), items.length - rows));
  return items.map((item, at) => ({ item, at })).slice(first, first + Math.max(0, rows));
}

/** A text in lines of a width, broken between words; a word that is longer is cut. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cut(word, width));
  }
  return lines;
}
