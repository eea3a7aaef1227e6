import { expect, test } from 'vitest';
import { exampleBranch, exampleRequest } from '../example-situation.ts';
import { exampleReading, exampleState, press } from './example-board.ts';
import { reduce } from './reduce.ts';

const explanation = { what: 'It failed.', why: 'A reason.', todo: 'A remedy.' };
const waiting = () =>
  exampleState(exampleReading({ branch: exampleBranch(), request: exampleRequest({ state: 'pending_cutover' }) }));

test('the selection moves by each key and stops at the ends', () => {
  expect(press(exampleState(), 'j', 'j', 'down').state.selected.board).toBe(3);
  expect(press(exampleState(), 'G', 'j').state.selected.board).toBe(4);
  expect(press(exampleState(), 'end', 'k', 'up').state.selected.board).toBe(2);
  expect(press(exampleState(), 'page-down', 'g', 'k').state.selected.board).toBe(0);
});

test('enter opens the selected keyspace at its last migration, and escape leads back', () => {
  const { state } = press(exampleState(), 'j', 'j', 'j', 'enter');
  expect(state).toMatchObject({ screens: ['keyspace', 'board'], openRow: 3, selected: { keyspace: 1 } });
  expect(press(state, 'escape').state).toMatchObject({ screens: ['board'], selected: { board: 3 } });
});

test('screens are laid one on the other, each once', () => {
  const { state } = press(exampleState(), 'i', 'p', '?', 'i');
  expect(state.screens).toEqual(['request', 'help', 'plan', 'board']);
});

test('tab lets the arrows scroll the text of the other pane', () => {
  const { state } = press(exampleState(), 'enter', 'tab', 'j', 'j', 'k');
  expect(state).toMatchObject({ pane: 'text', scroll: 1, selected: { keyspace: 0 } });
});

test('a filter leaves the lines that have its text, and opens what it shows', () => {
  const { state } = press(exampleState(), 'j', '/', 'c', 'l', 'x', 'backspace', 'enter', 'enter');
  expect(state).toMatchObject({ filter: 'cl', mode: { kind: 'normal' }, screens: ['keyspace', 'board'], openRow: 3 });
  expect(press(exampleState(), '/', 'c', 'escape').state.filter).toBe('');
});

test('what changes tables of production is begun by the name of its keyspace alone', () => {
  const asked = press(waiting(), 'a');
  expect(asked.state.mode).toMatchObject({ kind: 'confirm', offer: { label: 'apply', confirm: { name: 'claims' } } });
  for (const typed of ['y', 'policies', 'claim']) {
    const { state, effects } = press(asked.state, ...typed, 'enter');
    expect(effects).toEqual([]);
    expect(state.mode).toMatchObject({ kind: 'confirm', typed: '' });
  }
  const { state, effects } = press(asked.state, ...'claims', 'enter');
  expect(effects).toMatchObject([{ kind: 'perform', offer: { task: { kind: 'act', name: 'apply' } } }]);
  expect(state).toMatchObject({ mode: { kind: 'normal' }, running: { other: { step: 'beginning' } } });
  expect(press(asked.state, 'escape')).toMatchObject({ effects: [], state: { mode: { kind: 'normal' } } });
});

test('what changes no tables needs a yes', () => {
  expect(press(exampleState(), 'b', 'x').state.mode.kind).toBe('confirm');
  expect(press(exampleState(), 'b', 'n')).toMatchObject({ effects: [], state: { mode: { kind: 'normal' } } });
  expect(press(exampleState(), 'b', 'y').effects).toMatchObject([
    { kind: 'perform', offer: { task: { kind: 'run', until: 'open-request' } } },
  ]);
});

test('what is being done is not begun twice; beside a run something else can be asked for', () => {
  const running = press(waiting(), 'a', ...'claims', 'enter').state;
  expect(press(running, 'a')).toMatchObject({ effects: [], state: { message: { kind: 'failed' } } });
  const reading = exampleReading({
    branch: exampleBranch(),
    request: exampleRequest({ state: 'complete_pending_revert' }),
  });
  const going = press(exampleState(reading), 'n', 'y').state;
  expect(press(going, 'n').effects).toEqual([]);
  expect(press(going, 's', 'y').effects).toMatchObject([{ offer: { task: { name: 'skip-revert' } } }]);
});

test('a branch that a run prepares is not cleaned away', () => {
  const state = exampleState(exampleReading({ branch: exampleBranch() }));
  expect(press(state, 'C').state.mode.kind).toBe('confirm');
  expect(press(press(state, 'o', 'y').state, 'C').state.mode.kind).toBe('normal');
});

test('a key that can do nothing now says so; a key that is none does nothing', () => {
  expect(press(exampleState(), 'r').state.message).toMatchObject({
    explanation: { what: expect.stringContaining('revert'), why: expect.stringContaining('branch') },
  });
  expect(press(exampleState(), 'Z').state).toEqual(exampleState());
});

test('y and the key of an action copy its command, and do nothing else', () => {
  expect(press(waiting(), 'y', 'a').effects).toEqual([{ kind: 'copy', command: 'make migrations DO=apply' }]);
  expect(press(waiting(), 'y', 'y').effects).toEqual([{ kind: 'copy', command: 'make migrations DO=status' }]);
  expect(press(waiting(), 'p', 'y', 'y').effects).toEqual([{ kind: 'copy', command: 'make migrations DO=plan' }]);
  expect(press(waiting(), 'y', 'r').state.message).toMatchObject({ kind: 'failed' });
});

test('ctrl-c leaves from everywhere, and cancels nothing', () => {
  for (const keys of [[], ['a'], ['/'], ['y'], ['?']]) {
    expect(press(waiting(), ...keys, 'ctrl-c').effects).toEqual([{ kind: 'quit' }]);
  }
});

test('the failure of a look stays until one works, that of a task until escape, and what went well until the next key', () => {
  const unreadable = reduce(exampleState(), { kind: 'unreadable', explanation }).state;
  expect(unreadable.message).toMatchObject({ kind: 'failed', explanation });
  expect(reduce(unreadable, { kind: 'read', reading: exampleReading() }).state.message).toBeNull();

  const { state } = press(waiting(), 'a', ...'claims', 'enter');
  const offer = state.running.other?.offer;
  if (offer === undefined) throw new Error('Nothing was begun.');
  const failed = reduce(state, { kind: 'failed', offer, explanation });
  expect(failed.effects).toEqual([{ kind: 'read' }]);
  expect(failed.state.running.other).toBeNull();
  const lookedAgain = reduce(failed.state, { kind: 'read', reading: exampleReading() }).state;
  expect(press(lookedAgain, 'j').state.message).toMatchObject({ explanation });
  expect(press(lookedAgain, 'escape').state.message).toBeNull();

  const finished = reduce(state, { kind: 'finished', offer, text: 'Done.' }).state;
  expect(finished.message).toEqual({ kind: 'done', text: 'Done.' });
  expect(press(finished, 'j').state.message).toBeNull();
});

test('a look that is older than what a task has read does not replace it', () => {
  const newer = { ...exampleReading(null), readAt: '2027-03-01T12:00:01.000Z' };
  expect(reduce(exampleState(newer), { kind: 'read', reading: exampleReading() }).state.reading).toBe(newer);
});

test('what is selected stays among the lines that are left', () => {
  const last = press(exampleState(), 'G').state;
  const fewer = { ...exampleReading(), rows: exampleReading().rows.slice(0, 2) };
  expect(reduce(last, { kind: 'read', reading: fewer }).state.selected.board).toBe(1);
});
