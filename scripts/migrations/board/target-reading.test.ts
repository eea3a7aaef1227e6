import { expect, test } from 'vitest';
import { exampleBranch, exampleOperation, exampleRequest } from '../example-situation.ts';
import type { CurrentChange, RequestFacts } from '../situation.ts';
import { exampleKeyspaces, exampleReading } from './example-board.ts';

const claimsOf = (current: Partial<CurrentChange> | null) =>
  exampleReading(current).rows.find(({ keyspace }) => keyspace === 'claims');
const inState = (facts: Partial<RequestFacts>) =>
  claimsOf({ branch: exampleBranch({}, { work: null }), request: exampleRequest(facts) });

test('a keyspace says what its change is doing, and the others what they have', () => {
  expect(claimsOf({})?.state).toBe('pending expand 1_expand');
  expect(claimsOf({ branch: exampleBranch({}, { work: null }) })?.state).toBe('mig-expand-3f2a91c is being made');
  expect(claimsOf({ branch: exampleBranch({ unapplied: ['1_expand'] }) })?.state).toBe('branch is being prepared');
  expect(claimsOf({ branch: exampleBranch() })?.state).toBe('branch is prepared');
  expect(inState({ approved: false })?.state).toBe('request #41 waits for approval');
  expect(inState({ state: 'in_progress', operations: [exampleOperation({ progress: 62 })] })?.state).toBe(
    'request #41 copying 62 %',
  );
  expect(inState({ state: 'complete', deployedAt: null })?.state).toContain('NOT RECORDED');
  expect(inState({ state: 'a_state_of_next_year' })?.state).toBe('request #41 a_state_of_next_year');
  expect(exampleReading().rows[0]?.state).toBe('applied');
});

test('the end of the window in which a deploy can be reverted is told', () => {
  const row = inState({ state: 'complete_pending_revert', deployedAt: '2027-03-01T12:10:00.000Z' });
  expect(row?.state).toBe('request #41 deployed, revert until about 12:40 UTC');
});

test('a migration is on the branch, then deployed and not recorded, and only then applied', () => {
  const stateOf = (row: ReturnType<typeof claimsOf>) => row?.migrations.at(-1)?.state;
  expect(stateOf(claimsOf({}))).toBe('pending');
  expect(stateOf(claimsOf({ branch: exampleBranch() }))).toBe('on branch');
  expect(stateOf(inState({ state: 'pending_cutover' }))).toBe('on branch');
  expect(stateOf(inState({ state: 'complete_pending_revert' }))).toBe('not recorded');
});

test('a history that has drifted is told before everything else', () => {
  const keyspaces = exampleKeyspaces.map((one) => ({
    ...one,
    migrations: one.migrations.map((migration) => ({ ...migration, state: 'changed' as const })),
  }));
  expect(exampleReading({ branch: exampleBranch() }, { keyspaces }).rows[0]).toMatchObject({
    state: 'DRIFTED 0_first changed',
    warns: true,
  });
});

test('what gates and lint say, and what a contract waits for, stands with its keyspace', () => {
  const findings = (current: Partial<CurrentChange>) => claimsOf(current)?.findings;
  expect(findings({ findings: ['schema/claims/migrations/1 drops the column claims.a'] })).toHaveLength(1);
  expect(findings({ branch: exampleBranch({ lint: ['oi_claims.claims: no key'] }) })).toEqual([
    'oi_claims.claims: no key',
  ]);
  expect(findings({ released: { ready: false, why: 'abc is released, and is older.' } })).toHaveLength(1);
  expect(exampleReading({ findings: ['schema/claims is wrong'] }).rows[0]?.findings).toEqual([]);
});

test('it looks again soon only while something changes by itself', () => {
  const moves = (state: string) =>
    exampleReading({ branch: exampleBranch(), request: exampleRequest({ state }) }).moves;
  expect(['queued', 'in_progress', 'in_progress_cutover', 'in_progress_revert'].map(moves)).not.toContain(false);
  expect(['ready', 'pending_cutover', 'complete_pending_revert', 'complete', 'error'].map(moves)).not.toContain(true);
  expect(exampleReading({ branch: exampleBranch({}, { ready: false }) }).moves).toBe(true);
  expect(exampleReading(null).moves).toBe(false);
});
