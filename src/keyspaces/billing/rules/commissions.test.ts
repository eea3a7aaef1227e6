import { expect, it } from 'vitest';
import { createRandom } from '../../../../scripts/seed/random.ts';
import { newlyEarnedCents, statementCents } from './commissions.ts';

/** What each of several collections earns. */
const earnedBy = (commissionCents: bigint, writtenPremiumCents: bigint, collections: readonly bigint[]) => {
  let [collectedPremiumCents, earnedCents] = [0n, 0n];
  return collections.map((cents) => {
    collectedPremiumCents += cents;
    const newly = newlyEarnedCents(
      'collected',
      commissionCents,
      { writtenPremiumCents, collectedPremiumCents },
      earnedCents,
    );
    earnedCents += newly;
    return newly;
  });
};

it('is earned as the premium is collected: 500.00 with each of three parts', () => {
  expect(earnedBy(1_500_00n, 10_000_00n, [3_333_34n, 3_333_33n, 3_333_33n])).toEqual([500_00n, 500_00n, 500_00n]);
});

it('is taken back with a payment that did not stay, and waits as a debit where it was paid already', () => {
  const [, second, taken] = earnedBy(1_500_00n, 10_000_00n, [3_333_34n, 3_333_33n, -3_333_33n]);
  expect([second, taken]).toEqual([500_00n, -500_00n]);
  expect(statementCents(-500_00n)).toBe(0n);
  expect(statementCents(-500_00n + 700_00n)).toBe(200_00n);
});

it('is never below nothing: of what is paid back and then goes back itself, nothing was earned', () => {
  expect(earnedBy(600_00n, 4_000_00n, [-6_000_00n, 5_000_00n, 1_000_00n, 4_000_00n])).toEqual([0n, 0n, 0n, 600_00n]);
});

it('is earned with the transaction on the written basis, whatever is collected', () => {
  const nothing = { writtenPremiumCents: 10_000_00n, collectedPremiumCents: 0n };
  expect(newlyEarnedCents('written', 1_500_00n, nothing, 0n)).toBe(1_500_00n);
  expect(newlyEarnedCents('written', 600_00n, { ...nothing, writtenPremiumCents: 4_000_00n }, 1_500_00n)).toBe(
    -900_00n,
  );
});

it('sums to the whole commission however the premium is collected, and is never more', () => {
  const seed = 20261126;
  const random = createRandom(seed);
  for (let round = 0; round < 500; round++) {
    const written = BigInt(random.between(1, 5_000_000));
    const commission = (written * BigInt(random.between(0, 25))) / 100n;
    const cuts = Array.from({ length: 6 }, () => BigInt(random.between(0, Number(written)))).sort((a, b) =>
      a < b ? -1 : 1,
    );
    const parts = [...cuts, written].map((cut, index) => cut - (index === 0 ? 0n : (cuts[index - 1] ?? 0n)));
    const earned = earnedBy(commission, written, parts);
    const where = `seed ${seed}, round ${round}`;
    expect(
      earned.reduce((sum, cents) => sum + cents, 0n),
      where,
    ).toBe(commission);
    expect(
      earned.every((cents) => cents >= 0n),
      where,
    ).toBe(true);
  }
});
