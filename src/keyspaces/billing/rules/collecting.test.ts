import { expect, it } from 'vitest';
import { type CollectedAllocation, type CommissionSoFar, earnedByCollections } from './collecting.ts';

/** Premium 10,000.00 with a commission of 15 %. */
const nothing: CommissionSoFar = {
  basis: 'collected',
  writtenPremiumCents: 10_000_00n,
  commissionCents: 1_500_00n,
  collectedPremiumCents: 0n,
  earnedCents: 0n,
  isInRunOff: false,
};

const collections = (...cents: bigint[]): CollectedAllocation[] =>
  cents.map((premiumCents, index) => ({ allocationId: `pal_${index}`, transactionId: 'ptx_1', premiumCents }));

const amounts = (before: CommissionSoFar, ...cents: bigint[]): bigint[] =>
  earnedByCollections(before, collections(...cents)).map(({ amountCents }) => amountCents);

it('earns a third of the commission with each of three parts (V4)', () => {
  expect(amounts(nothing, 3_333_34n, 3_333_33n, 3_333_33n)).toEqual([500_00n, 500_00n, 500_00n]);
});

it('sums to the commission, however the premium is cut', () => {
  const cuts = [333_33n, 1n, 2_499_99n, 7_166_66n, 1n];
  expect(amounts(nothing, ...cuts).reduce((sum, one) => sum + one)).toBe(1_500_00n);
  const odd = { ...nothing, writtenPremiumCents: 7n, commissionCents: 1n };
  expect(amounts(odd, 1n, 1n, 1n, 1n, 1n, 1n, 1n)).toEqual([0n, 0n, 0n, 1n, 0n, 0n, 0n]);
});

it('takes back what was earned too early when written premium has grown since', () => {
  const grown = { ...nothing, writtenPremiumCents: 20_000_00n, commissionCents: 3_000_00n };
  expect(amounts({ ...grown, collectedPremiumCents: 10_000_00n, earnedCents: 1_500_01n }, 0n)).toEqual([-1n]);
});

it('earns nothing more once the contract with the producer has ended, and gives back what goes back', () => {
  const ended = { ...nothing, collectedPremiumCents: 3_333_34n, earnedCents: 500_00n, isInRunOff: true };
  expect(amounts(ended, 3_333_33n)).toEqual([0n]);
  expect(amounts(ended, -3_333_34n)).toEqual([-500_00n]);
  // What it has lost by a return it does not earn again, but what was taken back twice is made good.
  expect(amounts({ ...ended, collectedPremiumCents: 0n, earnedCents: 0n }, 3_333_34n)).toEqual([0n]);
  expect(amounts({ ...ended, collectedPremiumCents: -5_000_00n, earnedCents: -150_00n }, 0n)).toEqual([150_00n]);
});

it('earns nothing by a collection where commission follows the written premium', () => {
  expect(earnedByCollections({ ...nothing, basis: 'written' }, collections(10_000_00n))).toEqual([]);
});
