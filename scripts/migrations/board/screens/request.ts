import type { ReactElement } from 'react';
import { keyspaceDatabases, keyspaces } from '../../../../schema/keyspaces.ts';
import { topology } from '../../../../schema/topology.ts';
import { keyspacesOf } from '../../change.ts';
import type { CurrentChange, OperationFacts, RequestFacts } from '../../situation.ts';
import { durationOf } from '../age.ts';
import { cells, cut, drawLines, type Line, line, type Size, windowOf, wrapped } from '../lines.ts';
import type { Reading } from '../reading.ts';
import type { State } from '../state.ts';
import { wordsOfRequest } from '../target-reading.ts';

const widths = { table: 24, operation: 8, shards: 10, percent: 6, eta: 7, drops: 12 };

/** Half of the room, at most, is for the SQL of the selected operation. */
const sqlShare = 0.5;

/** The deploy request that is under way: what it does to which table, how far it is, and what can be lost by it. */
export function requestScreen(state: State, reading: Reading, size: Size): ReactElement {
  const { current } = reading;
  if (current === null) return drawLines([line(` ${reading.next}`)], size);
  if (current.request === null) return drawLines(beforeRequest(current, reading, size.columns), size);
  return drawLines(ofRequest(state, current, current.request, size), size);
}

function beforeRequest({ change, branch }: CurrentChange, { next }: Reading, columns: number): Line[] {
  return [
    line(` ${change.phase} of ${keyspacesOf(change).join(', ')}: no deploy request yet`, { bold: true }),
    ...change.migrations.map(({ keyspace, name, phase }) => line(`   ${keyspace}/${name}  ${phase}`)),
    line(` branch: ${branch === null ? 'none yet' : branch.name}`),
    ...(branch?.work?.lint ?? []).map((finding) => line(` lint: ${finding}`, { color: 'red' })),
    ...wrapped(`next: ${next}`, columns - 2).map((text) => line(` ${text}`)),
  ];
}

function ofRequest(state: State, { change }: CurrentChange, request: RequestFacts, { columns, rows }: Size): Line[] {
  const { operations, approved, author, number, problems, enoughStorage } = request;
  const selected = operations[state.selected.request];
  const above = [
    line(cut(` #${number} ${change.phase} of ${keyspacesOf(change).join(', ')}  from ${change.branch}`, columns), {
      bold: true,
    }),
    line(
      ` ${wordsOfRequest(request)}   by ${author}, ${approved ? 'approved' : 'NOT approved'}${storageWords(enoughStorage)}`,
    ),
    line(` ${operationText(['table', 'does', 'shards', '%', 'eta', 'drops data'])}`, { dim: true }),
  ];
  const below = problems
    .flatMap((problem) => wrapped(`! ${problem}`, columns - 2))
    .map((text) => line(` ${text}`, { color: 'red' }));
  const room = Math.max(1, rows - above.length - below.length);
  const sqlRows = Math.floor(room * sqlShare);
  const listed = windowOf(operations, state.selected.request, Math.min(operations.length, room - sqlRows)).map(
    ({ item, at }) => operationLine(item, at === state.selected.request),
  );
  const sql = (selected?.ddl ?? '').split('\n').slice(state.scroll);
  return [...above, ...listed, ...below, ...sql.map((text) => line(` │ ${text}`, { dim: state.pane === 'list' }))];
}

const storageWords = (enough: boolean | null): string =>
  enough === null ? '' : `   storage: ${enough ? 'enough' : 'NOT ENOUGH'}`;

const operationText = ([
  table = '',
  operation = '',
  shards = '',
  percent = '',
  eta = '',
  drops = '',
]: readonly string[]): string =>
  cells([
    [table, widths.table],
    [operation, widths.operation],
    [shards, widths.shards],
    [percent, widths.percent],
    [eta, widths.eta],
    [drops, widths.drops],
  ]);

function operationLine(operation: OperationFacts, selected: boolean): Line {
  const { keyspace, table, operation: does, progress, etaSeconds, canDropData, dropsUsedTable } = operation;
  const drops = dropsUsedTable ? 'YES, used' : canDropData ? 'YES' : 'no';
  const text = operationText([
    `${keyspace.replace(/^oi_/, '')}.${table}`,
    does,
    shardsOf(keyspace),
    progress === null ? '--' : String(Math.round(progress)),
    etaSeconds === null ? '--' : durationOf(etaSeconds * 1_000),
    drops,
  ]);
  return line(`${selected ? '>' : ' '}${text}`, { selected, color: canDropData ? 'yellow' : undefined });
}

/** The shards that the operation is made on, all alike: PlanetScale tells one progress for them. */
function shardsOf(database: string): string {
  const keyspace = keyspaces.find((one) => keyspaceDatabases[one] === database);
  return keyspace === undefined ? '--' : topology[keyspace].shards.join(',');
}
