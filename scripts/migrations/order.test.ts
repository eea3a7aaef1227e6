import { expect, test } from 'vitest';
import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import { keyspacesOf, type Phase, type PlannedMigration } from './change.ts';
import { orderOf, type PlanStep } from './order.ts';

const commit = '3f2a91c0000000000000000000000000000000000';

const migration = (keyspace: Keyspace, number: number, phase: Phase): PlannedMigration => ({
  keyspace,
  name: `${number}_${phase}`,
  hash: `${keyspace}${number}`,
  statements: 1,
  phase,
});

const told = (step: PlanStep): string =>
  step.kind === 'release'
    ? `release before ${step.before.map(({ keyspace, name }) => `${keyspace}/${name}`).join(', ')}`
    : `${step.change.branch}: ${step.change.migrations.map(({ keyspace, name }) => `${keyspace}/${name}`).join(', ')}`;

test('nothing pending is no plan', () => {
  expect(orderOf([], commit)).toEqual([]);
});

test('all keyspaces expand in one request, global first', () => {
  const pending = keyspaces.toReversed().map((keyspace) => migration(keyspace, 1, 'expand'));
  const [step, ...others] = orderOf(pending, commit);
  expect(others).toEqual([]);
  expect(step?.kind === 'change' && keyspacesOf(step.change)).toEqual(keyspaces);
});

test('what is taken away comes after a release, one keyspace a request, global last', () => {
  const pending = [
    migration('global', 2, 'contract'),
    migration('policies', 1, 'expand'),
    migration('policies', 2, 'contract'),
    migration('billing', 2, 'contract'),
  ];
  expect(orderOf(pending, commit).map(told)).toEqual([
    'mig-expand-3f2a91c: policies/1_expand',
    'release before billing/2_contract, policies/2_contract, global/2_contract',
    'mig-contract-billing-3f2a91c: billing/2_contract',
    'mig-contract-policies-3f2a91c: policies/2_contract',
    'mig-contract-global-3f2a91c: global/2_contract',
  ]);
});

test('what expands after a contract of its keyspace waits for it, and the next contract for another release', () => {
  const pending = [
    migration('claims', 1, 'contract'),
    migration('claims', 2, 'expand'),
    migration('claims', 3, 'contract'),
  ];
  expect(orderOf(pending, commit).map(told)).toEqual([
    'release before claims/1_contract',
    'mig-contract-claims-3f2a91c: claims/1_contract',
    'mig-expand-3f2a91c: claims/2_expand',
    'release before claims/3_contract',
    'mig-contract-claims-3f2a91c: claims/3_contract',
  ]);
});

test('every migration is in the plan once, and those of a keyspace in their order, whatever is pending', () => {
  for (let bits = 0; bits < 2 ** 9; bits += 1) {
    const phaseAt = (index: number): Phase => ((bits >> index) & 1 ? 'contract' : 'expand');
    const pending = (['global', 'policies', 'billing'] as const).flatMap((keyspace, place) =>
      [0, 1, 2].map((number) => migration(keyspace, number, phaseAt(place * 3 + number))),
    );
    const planned = orderOf(pending, commit).flatMap((step) => (step.kind === 'change' ? step.change.migrations : []));
    for (const keyspace of keyspaces) {
      const of = (all: readonly PlannedMigration[]) => all.filter((one) => one.keyspace === keyspace);
      expect(of(planned)).toEqual(of(pending));
    }
  }
});
