import { describe, expect, test } from 'vitest';
import { allMutations } from '../../../src/graphql/mutation/define-mutation.ts';
import { describeMutation } from './describe-mutation.ts';
import { measureMutation } from './measure-mutation.ts';
import { triedMutations } from './mutations.ts';

/** How many times the statements of a sequence by hand a mutation may need. */
const mostOfByHand = 1.4;

describe('the statements of mutations', () => {
  test('are looked at here of mutations that there are', () => {
    expect([...allMutations().keys()]).toEqual(expect.arrayContaining(Object.keys(triedMutations)));
  });

  test.each(Object.entries(triedMutations))(
    'of %s are the reviewed ones, and every transaction is of one keyspace',
    async (name, tried) => {
      const measured = await measureMutation(name, tried);
      expect(measured.outcome).toMatchObject({ __typename: expect.stringMatching(/Done$/), pending: [] });
      if (tried.byHand) expect(measured.statements.length).toBeLessThanOrEqual(tried.byHand * mostOfByHand);
      await expect(describeMutation(name, tried, measured)).toMatchFileSnapshot(
        `../../snapshots/mutations/${name}.txt`,
      );
    },
  );
});
