import { ageOf } from './age.ts';
import { cut, type Line } from './lines.ts';
import type { State } from './state.ts';

/** What is shown, and how old it is. */
export function headerLine({ reading, isReading, now }: State, columns: number): Line {
  const age = reading === null ? '' : `read ${ageOf(reading.readAt, now)} ago`;
  const right = `${isReading ? 'reading … ' : ''}${age} `;
  const left = reading === null ? ' Migrations' : ` Migrations  ${reading.place}  ${reading.remark}`;
  const room = Math.max(0, columns - right.length - 1);
  return { text: `${cut(left, room).padEnd(room)} ${right}`, bold: true };
}
