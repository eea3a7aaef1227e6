import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { allMutations } from '../../../src/graphql/mutation/define-mutation.ts';
import { findMarket } from '../../support/intake.ts';
import { describeMutation } from './describe-mutation.ts';
import { measureMutation } from './measure-mutation.ts';
import { triedMutations } from './mutations.ts';

/** How many times the statements of a sequence by hand a mutation may need. */
const mostOfByHand = 1.4;

findMarket();

describe('the statements of mutations', () => {
  test('are looked at here of every mutation that there is', () => {
    expect(
      Object.keys(triedMutations).toSorted(),
      'Say in test/writes/statements/tried how a new mutation is tried, and run this file with -u',
    ).toEqual([...allMutations().keys()].toSorted());
  });

  test.each(Object.entries(triedMutations))(
    'of %s are the reviewed ones, and every transaction is of one keyspace',
    async (name, tried) => {
      const measured = await measureMutation(name, tried);
      expect(measured.outcome).toMatchObject({ __typename: expect.stringMatching(/Done$/), pending: [] });
      await expect(describeMutation(name, tried, measured)).toMatchFileSnapshot(
        `../../snapshots/mutations/${name}.txt`,
      );
      if (tried.byHand) expect(measured.statements.length).toBeLessThanOrEqual(tried.byHand * mostOfByHand);
    },
  );

  test('are kept for no mutation that there is not', async () => {
    const kept = await readdir(`${import.meta.dirname}/../../snapshots/mutations`);
    expect(kept.filter((file) => !(file.replace(/\.txt$/, '') in triedMutations))).toEqual([]);
  });
});
