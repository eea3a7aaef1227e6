import { expect, test } from 'vitest';
import { exampleBranch, exampleOperation, exampleRequest, exampleSituation, nothingMore } from './example-situation.ts';
import { type NextStep, nextStep, type Permissions } from './next-step.ts';
import type { CurrentChange, RequestFacts } from './situation.ts';

/** What is next, in a word: a step, `wait`, `done`, or the code of a stop. */
const wordOf = (next: NextStep): string =>
  next.kind === 'do' ? next.step : next.kind === 'stop' ? `${next.by}: ${next.code}` : next.kind;

const next = (current: Partial<CurrentChange> | null, permissions: Partial<Permissions> = {}): string =>
  wordOf(nextStep(exampleSituation(current), { ...nothingMore, ...permissions }));

const ofRequest = (facts: Partial<RequestFacts>, permissions: Partial<Permissions> = {}): string =>
  next({ branch: exampleBranch(), request: exampleRequest(facts) }, permissions);

test('with nothing pending, all is done', () => {
  expect(next(null)).toBe('done');
});

test('a branch is prepared in this order, wherever it stands', () => {
  expect(next({})).toBe('create-branch');
  expect(next({ branch: exampleBranch({}, { ready: false, work: null }) })).toBe('wait');
  const nothingDone = { uncopied: ['claims'], vschemas: ['claims'], unapplied: ['1_expand'] } as const;
  expect(next({ branch: exampleBranch(nothingDone) })).toBe('copy-history');
  expect(next({ branch: exampleBranch({ ...nothingDone, uncopied: [] }) })).toBe('write-vschema');
  expect(next({ branch: exampleBranch({ unapplied: ['1_expand'] }) })).toBe('migrate-branch');
  expect(next({ branch: exampleBranch({ lint: ['claims: has no key'] }) })).toBe('refused: lint');
  expect(next({ branch: exampleBranch() })).toBe('open-request');
});

test('a branch that is not to be trusted is made anew, or left to a person', () => {
  expect(next({ branch: exampleBranch({}, { stale: true, work: null }) })).toBe('delete-branch');
  expect(next({ branch: exampleBranch({ foreign: ['claims/0_other'] }) })).toBe('refused: foreign_history');
  expect(next({ branch: exampleBranch({}, { production: true }) })).toBe('refused: production_branch');
});

test('no branch is made for what a gate is against, or what running code still uses', () => {
  expect(next({ findings: ['holds an INSERT'] })).toBe('refused: gate');
  expect(next({ released: { ready: false, why: 'at 10 %' } })).toBe('person: not_released');
  expect(next({ released: { ready: true, why: '' } })).toBe('create-branch');
});

test('where safe migrations are off, nothing is deployed', () => {
  expect(wordOf(nextStep(exampleSituation({}, { safeMigrations: false }), nothingMore))).toBe(
    'person: safe_migrations_off',
  );
});

test('a request is deployed when it may be, and somebody else has approved it', () => {
  expect(ofRequest({ state: 'pending' })).toBe('wait');
  expect(ofRequest({ approved: false })).toBe('review');
  expect(ofRequest({ approved: false }, { review: false })).toBe('person: needs_approval');
  expect(ofRequest({})).toBe('deploy');
  expect(ofRequest({ deployable: false })).toBe('refused: not_deployable');
  expect(ofRequest({ problems: ['claims: charset'] })).toBe('refused: not_deployable');
  expect(ofRequest({ enoughStorage: false })).toBe('refused: no_storage');
  expect(ofRequest({ state: 'no_changes' })).toBe('refused: no_changes');
});

test('a table that was used a short time ago is dropped only by force', () => {
  const drops = { operations: [exampleOperation({ operation: 'DROP', dropsUsedTable: true })] };
  expect(ofRequest(drops)).toBe('refused: table_in_use');
  expect(ofRequest(drops, { force: true })).toBe('deploy');
});

test('tables are changed over only when somebody has said so', () => {
  expect(ofRequest({ state: 'pending_cutover' })).toBe('person: waits_for_apply');
  expect(ofRequest({ state: 'pending_cutover' }, { apply: true })).toBe('apply');
});

test('the window of a revert is skipped only after a look, and only when that was allowed', () => {
  const state = 'complete_pending_revert';
  expect(ofRequest({ state }, { skipRevert: true })).toBe('verify');
  expect(ofRequest({ state }, { skipRevert: true, verified: true })).toBe('skip-revert');
  expect(ofRequest({ state }, { verified: true })).toBe('wait');
});

test('only what is deployed for good is recorded, and the branch goes last', () => {
  expect(ofRequest({ state: 'complete' })).toBe('record');
  expect(ofRequest({ state: 'complete', closed: true })).toBe('record');
  const request = exampleRequest({ state: 'complete' });
  expect(next({ request })).toBe('record');
  expect(next({ branch: exampleBranch(), request, recorded: true })).toBe('delete-branch');
  expect(next({ request, recorded: true })).toBe('done');
});

test.each(['complete_revert', 'complete_cancel', 'cancelled'])('%s is for a person to go on from', (state) => {
  expect(ofRequest({ state })).toBe('person: undone');
});

test.each(['error', 'complete_error', 'complete_revert_error'])(
  '%s is told, with how to unblock the queue',
  (state) => {
    expect(ofRequest({ state, problems: ['lock wait'] })).toBe('refused: deploy_failed');
  },
);

test('a request that was closed before its deploy is for a person to go on from', () => {
  expect(ofRequest({ closed: true })).toBe('person: undone');
});

test.each([
  'queued',
  'submitting',
  'in_progress',
  'in_progress_vschema',
  'in_progress_cutover',
  'in_progress_cancel',
  'in_progress_revert',
  'a_state_of_next_year',
])('%s is waited for', (state) => {
  expect(ofRequest({ state }, { apply: true, skipRevert: true, force: true, verified: true })).toBe('wait');
});
