import type { ReactElement } from 'react';
import { deploymentStateOf } from '../../../planetscale/deployment-states.ts';
import { ageOf } from '../age.ts';
import { cells, drawLines, type Line, line, type Size, windowOf, wrapped } from '../lines.ts';
import type { KeyspaceRow, Reading } from '../reading.ts';
import type { State } from '../state.ts';
import { filteredRows } from '../visible.ts';

const widths = { database: 10, keyspace: 13, applied: 8, since: 8 };

/** The first screen: a line a keyspace, the queue, and what is next. */
export function boardScreen(state: State, reading: Reading, size: Size): ReactElement {
  const { columns, rows } = size;
  // What a run is doing, or why it stopped, stands below already.
  const isTold = state.running.run !== null || state.message?.kind === 'failed';
  const next = isTold ? [] : wrapped(`next: ${reading.next}`, columns - 2).slice(0, 4);
  const below = [
    ...(state.filter === '' ? [] : [line(` only with: ${state.filter}`, { color: 'yellow' })]),
    ...queueLines(reading),
    ...next.map((text) => line(` ${text}`)),
  ];
  const shown = filteredRows(reading, state.filter);
  const listed = windowOf(shown, state.selected.board, Math.max(1, Math.min(shown.length, rows - 1 - below.length)));
  const isLocal = reading.rows.some(({ database }) => database !== '');
  const stateTitle = titleOfState(listed.length, shown.length, stateWidth(isLocal, columns) - 1);
  return drawLines(
    [
      line(rowText(isLocal, columns, 'database', 'keyspace', 'applied', stateTitle, 'since'), { dim: true }),
      ...listed.map(({ item, at }) => rowLine(item, isLocal, columns, state, at === state.selected.board)),
      ...below,
    ],
    size,
  );
}

/** Above the column of states: where there is no room for all rows, it says how many are shown. */
function titleOfState(listed: number, all: number, width: number): string {
  if (listed === all) return 'state';
  const few = `${listed} of ${all}`;
  return [`state (${few} are shown)`, `state (${few})`].find((text) => text.length <= width) ?? few;
}

/** The room of the column of states, which is what the others leave. */
function stateWidth(isLocal: boolean, columns: number): number {
  const fixed = 1 + (isLocal ? widths.database : 0) + widths.keyspace + widths.applied + widths.since;
  return Math.max(1, columns - fixed);
}

function rowLine(row: KeyspaceRow, isLocal: boolean, columns: number, { now }: State, selected: boolean): Line {
  const { database, keyspace, migrations, state, since, warns } = row;
  const applied = migrations.filter((one) => one.state === 'applied').length;
  const count = `${applied}/${migrations.length}${warns ? '!' : ''}`;
  const age = since === null ? '--' : ageOf(since, now);
  const text = rowText(isLocal, columns, database, keyspace, count, state, age, selected ? '>' : ' ');
  return line(text, { selected, color: warns ? 'red' : state === 'applied' ? undefined : 'yellow' });
}

function rowText(
  isLocal: boolean,
  columns: number,
  database: string,
  keyspace: string,
  applied: string,
  state: string,
  since: string,
  marker = ' ',
): string {
  return `${marker}${cells([
    ...(isLocal ? [[database, widths.database] as const] : []),
    [keyspace, widths.keyspace],
    [applied, widths.applied],
    [state, stateWidth(isLocal, columns)],
    [since, widths.since],
  ])}`;
}

function queueLines({ queue, leftovers, current }: Reading): Line[] {
  const waiting = queue.map(
    ({ request, state, paused }) =>
      `#${request} ${deploymentStateOf(state).words}${paused === null ? '' : `, PAUSED: ${paused}`}`,
  );
  return [
    ...(current === null && queue.length === 0 ? [] : [line(` queue: ${waiting.join(' · ') || 'empty'}`)]),
    ...(leftovers.length === 0 ? [] : [line(` left over: ${leftovers.join(', ')}`)]),
  ];
}
