import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, inject, test } from 'vitest';
import { allMutations } from '../../../src/graphql/mutation/define-mutation.ts';
import { findMarket } from '../../support/intake.ts';
import { countedByHand, statementsByHand } from './by-hand.ts';
import { describeMutation } from './describe-mutation.ts';
import { measureMutation } from './measure-mutation.ts';
import { triedMutations } from './mutations.ts';

/** How many times the statements of a sequence by hand a mutation may need: beyond that, its pattern has a defect. */
const mostOfByHand = 1.4;

const roundTrips = /\d+(?= round trips? in a row)/g;

/**
 * The description with the round trips of the kept one where they differ by one: a busy process asks for something a round
 * later than it could, or opens a connection a round earlier.
 */
const withSteadyRounds = (description: string, kept: string): string => {
  const known = kept.match(roundTrips) ?? [];
  let index = 0;
  return description.replace(roundTrips, (measured) => {
    const before = known[index++];
    return before !== undefined && Math.abs(Number(before) - Number(measured)) <= 1 ? before : measured;
  });
};

/** What these read is as much as there is: on a cluster that all files share, as much as others have left. */
const growing: readonly string[] = ['runInvoicing', 'issueRefund'];
const isShared = inject('vitessHttpPort') !== undefined;

findMarket();

describe('the statements of mutations', () => {
  test('are looked at here of every mutation that there is', () => {
    expect(
      Object.keys(triedMutations).toSorted(),
      'Say in test/writes/statements/tried how a new mutation is tried, and run this file with -u',
    ).toEqual([...allMutations().keys()].toSorted());
  });

  test.each(Object.entries(triedMutations))(
    'of %s are the reviewed ones, hardly more than by hand, and every transaction is of one keyspace',
    async (name, tried) => {
      const measured = await measureMutation(name, tried);
      expect(measured.outcome).toMatchObject({ __typename: expect.stringMatching(/Done$/), pending: [] });
      if (isShared && growing.includes(name)) return;
      const kept = await readFile(`${import.meta.dirname}/../../snapshots/mutations/${name}.txt`, 'utf8').catch(
        () => '',
      );
      const description = withSteadyRounds(describeMutation(name, tried, measured), kept);
      await expect(description).toMatchFileSnapshot(`../../snapshots/mutations/${name}.txt`);
      expect(measured.statements.length).toBeLessThanOrEqual(statementsByHand(name) * mostOfByHand);
    },
  );

  test('are counted by hand for every mutation that there is', () => {
    expect(countedByHand.toSorted(), 'Count a new mutation in test/writes/statements/by-hand.ts').toEqual(
      Object.keys(triedMutations).toSorted(),
    );
  });

  test('are kept for no mutation that there is not', async () => {
    const kept = await readdir(`${import.meta.dirname}/../../snapshots/mutations`);
    expect(kept.filter((file) => !(file.replace(/\.txt$/, '') in triedMutations))).toEqual([]);
  });
});
