import { expect, test } from 'vitest';
import { SumsToAdd } from './sums-to-add.ts';

const row = (month: string, producerId: string, earnedCents: bigint) => ({
  month,
  producerId,
  earnedCents,
});

test('all that is added to a table is added at once, and everywhere in one order, whatever came first', () => {
  const sums = new SumsToAdd();
  sums.add('glKindBalances', [{ kind: 'cash', debitCents: 1n }], ['debitCents']);
  sums.add('earnedPremiums', [row('2026-02-01', 'prd_b', 5n)], ['earnedCents']);
  sums.add('earnedPremiums', [row('2026-02-01', 'prd_a', 2n), row('2026-02-01', 'prd_b', -1n)], ['earnedCents']);
  expect(sums.conclude()).toEqual([
    {
      table: 'earnedPremiums',
      sums: ['earnedCents'],
      rows: [row('2026-02-01', 'prd_a', 2n), row('2026-02-01', 'prd_b', 4n)],
    },
    { table: 'glKindBalances', sums: ['debitCents'], rows: [{ kind: 'cash', debitCents: 1n }] },
  ]);
});
