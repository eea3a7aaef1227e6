import { Box } from 'ink';
import { createElement as h, type ReactElement } from 'react';
import { ageOf } from '../age.ts';
import { drawLines, type Line, line, type Size, windowOf, wrapped } from '../lines.ts';
import type { Reading, ShownMigration } from '../reading.ts';
import type { State } from '../state.ts';
import { openRowOf } from '../visible.ts';

/** Of the width, what the list of migrations takes. */
const listShare = 0.45;
const longestFindings = 4;

/** One keyspace: its migrations, the SQL of the selected one, and what lint and gates say. */
export function keyspaceScreen(state: State, _reading: Reading, size: Size): ReactElement {
  const row = openRowOf(state);
  if (row === null) return drawLines([line(' This keyspace is no longer there.')], size);
  const { columns, rows } = size;
  const findings = row.findings.flatMap((finding) => wrapped(`! ${finding}`, columns - 2)).slice(0, longestFindings);
  const paneRows = Math.max(1, rows - 1 - findings.length);
  const listColumns = Math.floor(columns * listShare);
  const title = [row.database, row.keyspace].filter(Boolean).join(' ');
  const selected = row.migrations[state.selected.keyspace];
  const list = windowOf(row.migrations, state.selected.keyspace, paneRows).map(({ item, at }) =>
    migrationLine(item, state, at === state.selected.keyspace, listColumns),
  );
  const text = sqlLines(selected, columns - listColumns - 1, state.scroll, paneRows);
  return h(
    Box,
    { flexDirection: 'column', width: columns, height: rows },
    drawLines([line(` ${title}: ${row.state}`, { bold: true, color: row.warns ? 'red' : undefined })], {
      columns,
      rows: 1,
    }),
    h(
      Box,
      { flexDirection: 'row', width: columns, height: paneRows },
      drawLines(list, { columns: listColumns, rows: paneRows }),
      drawLines(
        text.map((one) => line(`│${one}`, { dim: state.pane === 'list' })),
        {
          columns: columns - listColumns,
          rows: paneRows,
        },
      ),
    ),
    drawLines(
      findings.map((one) => line(` ${one}`, { color: 'yellow' })),
      { columns, rows: findings.length },
    ),
  );
}

function migrationLine(migration: ShownMigration, { now }: State, selected: boolean, columns: number): Line {
  const { name, state, phase, appliedAt } = migration;
  const told =
    state === 'applied' && appliedAt !== null ? `${ageOf(appliedAt, now)}` : `${state} ${phase ?? ''}`.trim();
  const room = columns - told.length - 3;
  const shown = name.length <= room ? name : `…${name.slice(name.length - room + 1)}`;
  return line(`${selected ? '>' : ' '}${shown.padEnd(room)} ${told}`, {
    selected,
    color: state === 'applied' ? undefined : 'yellow',
  });
}

/** The SQL from the line that is scrolled to; the last lines stay in sight. */
function sqlLines(migration: ShownMigration | undefined, columns: number, scroll: number, rows: number): string[] {
  if (migration === undefined) return ['There are no migrations.'];
  if (migration.sql === null) return ['Its file is gone.'];
  const all = migration.sql.replaceAll('\t', '  ').split('\n');
  const first = Math.max(0, Math.min(scroll, all.length - rows));
  return all.slice(first, first + rows).map((text) => text.slice(0, columns));
}
