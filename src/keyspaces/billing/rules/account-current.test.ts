import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../scripts/seed/random.ts';
import { settleAccountCurrent } from './account-current.ts';
import { accountCurrentPayment } from './agency-bill.ts';

const item = (id: string, policyId: string, dueDate: string, premiumCents: bigint) => ({
  id,
  policyId,
  dueDate,
  open: { premiumCents, taxCents: 0n, feeCents: 0n },
});

const october = item('inv_1', 'pol_a', '2026-12-15', 1_000_00n);
const november = item('inv_2', 'pol_b', '2027-01-14', 500_00n);
const credit = item('inv_3', 'pol_a', '2027-01-14', -400_00n);

const settled = (cents: bigint, items = [october, november, credit], collected = new Map<string, bigint>()) =>
  settleAccountCurrent(cents, items, collected).map(({ invoiceId, amountCents }) => [invoiceId, amountCents]);

describe('what an agency sends on its account current', () => {
  it('pays the oldest due first, and takes no credit that it was not sent less', () => {
    expect(settled(1_000_00n)).toEqual([['inv_1', 1_000_00n]]);
    expect(settled(1_200_00n)).toEqual([
      ['inv_1', 1_000_00n],
      ['inv_2', 500_00n],
      ['inv_3', -300_00n],
    ]);
    expect(settled(1_500_00n)).toEqual([
      ['inv_1', 1_000_00n],
      ['inv_2', 500_00n],
    ]);
  });

  it('takes the credit of the same policy where the money does not reach', () => {
    expect(settled(600_00n)).toEqual([
      ['inv_1', 1_000_00n],
      ['inv_3', -400_00n],
    ]);
    expect(settled(500_00n)).toEqual([
      ['inv_1', 900_00n],
      ['inv_3', -400_00n],
    ]);
  });

  it('takes the credit of another policy as far as that policy was paid', () => {
    const items = [november, credit];
    expect(settled(100_00n, items, new Map([['pol_a', 1_000_00n]]))).toEqual([
      ['inv_2', 500_00n],
      ['inv_3', -400_00n],
    ]);
    expect(settled(100_00n, items, new Map([['pol_a', 250_00n]]))).toEqual([
      ['inv_2', 350_00n],
      ['inv_3', -250_00n],
    ]);
    expect(settled(100_00n, items, new Map([['pol_a', -250_00n]]))).toEqual([['inv_2', 100_00n]]);
  });

  it('settles a policy that was cancelled flat and never paid by its own credit, whoever comes first', () => {
    const flat = item('inv_4', 'pol_a', '2027-01-14', -1_000_00n);
    expect(settled(500_00n, [october, november, flat])).toEqual([
      ['inv_1', 1_000_00n],
      ['inv_2', 500_00n],
      ['inv_4', -1_000_00n],
    ]);
  });

  it('leaves a policy that was never paid off with its credit, where the agency pays for the others', () => {
    const flat = item('inv_4', 'pol_a', '2027-01-14', -1_000_00n);
    const more = item('inv_5', 'pol_c', '2027-01-14', 500_00n);
    expect(settled(1_000_00n, [october, november, more, flat])).toEqual([
      ['inv_1', 1_000_00n],
      ['inv_2', 500_00n],
      ['inv_4', -1_000_00n],
      ['inv_5', 500_00n],
    ]);
  });

  it('settles exactly all that is due by a day when it is what is owed by then', () => {
    const items = [october, november, credit];
    const payment = accountCurrentPayment(items, '2027-01-14');
    expect(payment?.amountCents).toBe(1_100_00n);
    expect(settleAccountCurrent(1_100_00n, items, new Map())).toEqual(payment?.allocations);
  });

  it('never takes more than was sent or is open, and gives others no more of a policy than was collected of it', () => {
    const seed = 20261126;
    const random = createRandom(seed);
    for (let round = 0; round < 500; round++) {
      const items = Array.from({ length: random.between(1, 8) }, (_, index) =>
        item(
          `inv_${index}`,
          `pol_${random.between(1, 3)}`,
          `2027-0${random.between(1, 4)}-14`,
          BigInt(random.between(-400, 900)),
        ),
      );
      const collected = new Map(['pol_1', 'pol_2', 'pol_3'].map((id) => [id, BigInt(random.between(-300, 600))]));
      const sent = BigInt(random.between(1, 2_000));
      const where = `seed ${seed}, round ${round}`;
      const after = new Map(collected);
      let taken = 0n;
      for (const { invoiceId, amountCents } of settleAccountCurrent(sent, items, collected)) {
        const { open, policyId } = items.find(({ id }) => id === invoiceId) ?? october;
        const within = open.premiumCents > 0n ? amountCents <= open.premiumCents : amountCents >= open.premiumCents;
        expect(within && amountCents * open.premiumCents > 0n, where).toBe(true);
        after.set(policyId, (after.get(policyId) ?? 0n) + amountCents);
        taken += amountCents;
      }
      expect(taken >= 0n && taken <= sent, where).toBe(true);
      for (const [id, cents] of after) {
        const before = collected.get(id) ?? 0n;
        expect(cents >= (before < 0n ? before : 0n), where).toBe(true);
      }
    }
  });

  it('leaves what nothing takes', () => {
    expect(settled(2_000_00n).reduce((sum, [, cents]) => sum + BigInt(cents ?? 0), 0n)).toBe(1_500_00n);
  });
});
