import { expect, test } from 'vitest';
import { possibleActions } from './actions.ts';
import { exampleBranch, exampleRequest, exampleSituation } from './example-situation.ts';
import type { RequestFacts } from './situation.ts';

const namesIn = (facts: Partial<RequestFacts>): string[] =>
  possibleActions(exampleSituation({ branch: exampleBranch(), request: exampleRequest(facts) })).map(
    ({ name }) => name,
  );

test('each state offers what PlanetScale takes in it, and nothing else', () => {
  expect(namesIn({ approved: false })).toEqual(['review', 'cancel']);
  expect(namesIn({})).toEqual(['deploy', 'cancel']);
  expect(namesIn({ state: 'in_progress' })).toEqual(['cancel']);
  expect(namesIn({ state: 'pending_cutover' })).toEqual(['apply', 'cancel']);
  expect(namesIn({ state: 'complete_pending_revert' })).toEqual(['revert', 'skip-revert']);
  expect(namesIn({ state: 'in_progress_revert' })).toEqual([]);
  expect(namesIn({ state: 'complete' })).toEqual(['record']);
  expect(namesIn({ state: 'error' })).toEqual(['unblock']);
  expect(namesIn({ state: 'a_state_of_next_year' })).toEqual([]);
});

test('branches that nothing needs can be deleted, that of a revert among them', () => {
  expect(namesIn({ state: 'complete_revert' })).toEqual(['cleanup']);
  const situation = { ...exampleSituation(null), leftovers: ['mig-expand-0000000'] };
  expect(possibleActions(situation)).toMatchObject([{ name: 'cleanup', subject: 'mig-expand-0000000' }]);
});

test('what changes the tables of production is confirmed by a name', () => {
  const confirmed = (facts: Partial<RequestFacts>) =>
    possibleActions(exampleSituation({ branch: exampleBranch(), request: exampleRequest(facts) }))
      .filter(({ confirm }) => confirm === 'name')
      .map(({ name }) => name);
  expect(confirmed({ state: 'pending_cutover' })).toEqual(['apply', 'cancel']);
  expect(confirmed({ state: 'complete_pending_revert' })).toEqual(['revert']);
});
