import { expect, test } from 'vitest';
import { actionNames } from '../actions.ts';
import type { PlannedMigration } from '../change.ts';
import { exampleBranch, exampleRequest } from '../example-situation.ts';
import type { CurrentChange } from '../situation.ts';
import { exampleReading } from './example-board.ts';
import { keyHelp } from './key-help.ts';
import { actionKeys } from './offers.ts';

const keysIn = (current: Partial<CurrentChange> | null) =>
  exampleReading(current)
    .offers.map(({ key }) => key)
    .join('');
const inState = (state: string, facts = {}) =>
  keysIn({ branch: exampleBranch({}, { work: null }), request: exampleRequest({ state, ...facts }) });

test('what can be asked for is what the commands would do now', () => {
  expect(keysIn(null)).toBe('');
  expect(keysIn({})).toBe('nbo');
  expect(keysIn({ branch: exampleBranch() })).toBe('noC');
  expect(inState('ready', { approved: false })).toBe('nAx');
  expect(inState('ready')).toBe('ndx');
  expect(inState('in_progress')).toBe('nx');
  expect(inState('pending_cutover')).toBe('ax');
  expect(inState('complete_pending_revert')).toBe('nrs');
  expect(inState('complete')).toBe('nc');
  expect(inState('error')).toBe('u');
  expect(inState('complete_revert')).toBe('C');
});

test('each action has a key of its own, which the help names', () => {
  const keys = actionNames.map((name) => actionKeys[name].key);
  expect(new Set(keys).size).toBe(actionNames.length);
  expect(keyHelp.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
  expect(new Set(keyHelp.map(({ key }) => key)).size).toBe(keyHelp.length);
});

test('going on asks for a name as long as it would deploy', () => {
  const confirmOf = (current: Partial<CurrentChange>) =>
    exampleReading(current).offers.find(({ key }) => key === 'n')?.confirm;
  expect(confirmOf({})).toEqual({ name: 'claims' });
  expect(confirmOf({ request: exampleRequest() })).toEqual({ name: 'claims' });
  expect(confirmOf({ request: exampleRequest({ state: 'complete_pending_revert' }) })).toBe('yes-no');
});

test('several keyspaces are named by their database', () => {
  const migrations = (['claims', 'billing'] as const).map(
    (keyspace): PlannedMigration => ({ keyspace, name: '1_expand', hash: 'a', statements: 1, phase: 'expand' }),
  );
  const change = { phase: 'expand', commit: '3f2a91c', branch: 'mig-expand-3f2a91c', migrations } as const;
  const { offers } = exampleReading({ change, request: exampleRequest({ state: 'pending_cutover' }) });
  expect(offers[0]).toMatchObject({ label: 'apply', confirm: { name: 'core' } });
});

test('each says the command that does the same', () => {
  expect(exampleReading().offers.map(({ command }) => command)).toEqual([
    'make migrations DO=run',
    'make migrations DO=run UNTIL=open-request',
    'make migrations DO=run UNTIL=review',
  ]);
});
