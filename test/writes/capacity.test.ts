import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Circuits } from '../../src/data/guard/circuit.ts';
import { askUntilTaken } from '../support/ask-until-taken.ts';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { copyOffer } from '../support/copied-offers.ts';
import { clock, mutationText, rowsOf } from '../support/mutating.ts';
import { offersToBind } from '../support/offers.ts';
import { waysToDatabases } from '../support/ways-to-databases.ts';

/** For how many of those who bind at once there is room. */
const fitting = 7;

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

interface Capacity {
  readonly limit: bigint;
  readonly committed: bigint;
}

const capacityOf = async (id: string): Promise<Capacity> => {
  const [row] = await rowsOf(
    'global',
    'SELECT CAST(limit_cents AS CHAR) AS l, CAST(committed_cents AS CHAR) AS c FROM da_capacity WHERE id = ?',
    [id],
  );
  return { limit: BigInt(row?.l), committed: BigInt(row?.c) };
};

describe.each(waysToDatabases)(
  'the capacity of an agreement, over $name',
  { timeout: 120_000 },
  ({ callers, open }) => {
    let way: Awaited<ReturnType<typeof open>>;

    beforeAll(async () => {
      way = await open();
    });

    afterAll(() => way.close());

    test('holds to the cent when many more binds than fit ask for the last of it at once', async () => {
      const graph = asking(
        inProcess({ sources: way.sources, request: () => ({ now: clock.now, circuits: new Circuits() }) }),
      );
      const bind = async (quoteId: string, expectedVersion: number) => {
        const input = { quoteId, expectedVersion, plan: 'PIF', billingMethod: 'DIRECT', confirmNoLosses: true };
        const variables = { input, key: crypto.randomUUID() };
        const query = mutationText('bindQuote', {
          done: 'policy { id }',
          also: '... on CapacityExhausted { remaining { amount } }',
        });
        return (await askUntilTaken(graph, { role: 'UNDERWRITER', query, variables })).data.bindQuote;
      };

      const [model] = await offersToBind();
      if (!model) throw new Error('The demonstration has no offer to bind.');
      const [first, ...offers] = await copyOffer(model, callers + 1);
      // The first one tells which agreement's year they take from.
      expect(await bind(first?.id ?? '', first?.version ?? 0)).toMatchObject({ policy: { id: expect.any(String) } });
      const [{ capacity_id: capacityId }] = await rowsOf(
        'global',
        'SELECT capacity_id FROM da_utilization WHERE quote_id = ?',
        [first?.id],
      );
      const before = await capacityOf(capacityId);
      const room = sumOf(offers.slice(0, fitting).map(({ premiumCents }) => premiumCents));
      const limit = before.committed + room;
      const limitTo = (cents: bigint) =>
        rowsOf('global', 'UPDATE da_capacity SET limit_cents = ? WHERE id = ?', [String(cents), capacityId]);
      onTestFinished(async () => {
        await limitTo(before.limit);
      });
      await limitTo(limit);

      const answers = await Promise.all(offers.map(({ id, version }) => bind(id, version)));

      const bound = offers.filter((_, index) => answers[index].__typename === 'BindQuoteDone');
      const refused = offers.filter((_, index) => answers[index].code === 'CAPACITY_EXHAUSTED');
      expect([bound.length + refused.length, bound.length > 0]).toEqual([callers, true]);
      expect(answers.flatMap(({ pending = [] }) => pending)).toEqual([]);
      const after = await capacityOf(capacityId);
      expect(after.committed).toBe(before.committed + sumOf(bound.map(({ premiumCents }) => premiumCents)));
      expect(after.committed <= limit).toBe(true);
      // Whoever was refused would not have fitted into what is left either.
      expect(refused.filter(({ premiumCents }) => premiumCents <= limit - after.committed)).toEqual([]);
      const policies = await rowsOf('policies', 'SELECT quote_id FROM policies WHERE quote_id IN (?)', [
        offers.map(({ id }) => id),
      ]);
      expect(new Set(policies.map((row) => row.quote_id))).toEqual(new Set(bound.map(({ id }) => id)));
    });
  },
);
