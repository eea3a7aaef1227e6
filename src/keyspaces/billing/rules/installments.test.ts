import { expect, it } from 'vitest';
import { createRandom } from '../../../../scripts/seed/random.ts';
import { installmentsOf, type Owed, planTerms } from './installments.ts';

const plans = ['pif', 'two_pay', 'quarterly', 'monthly_10', 'monthly_12'] as const;
const year = { inception: '2026-01-31', termMonths: 12 };
const owed = (premiumCents: bigint, more: Partial<Owed> = {}): Owed => ({
  premiumCents,
  taxCents: 0n,
  feeCents: 0n,
  taxesUpFront: false,
  ...more,
});

it('sums to premium, tax and fee on every plan, whatever the amounts and the term', () => {
  const seed = 20261101;
  const random = createRandom(seed);
  for (let round = 0; round < 500; round++) {
    const plan = random.pick(plans);
    const amounts = owed(BigInt(random.between(1, 50_000_000)), {
      taxCents: BigInt(random.between(0, 900_000)),
      feeCents: 150_00n,
      taxesUpFront: random.chance(0.5),
    });
    const term = { inception: '2026-01-31', termMonths: random.pick([6, 12]) };
    const parts = installmentsOf(planTerms[plan], term, amounts);
    const where = `seed ${seed}, round ${round}, ${plan}`;
    const sumOf = (key: 'premiumCents' | 'taxCents' | 'amountCents' | 'feeCents') =>
      parts.reduce((sum, part) => sum + part[key], 0n);
    expect(sumOf('premiumCents'), where).toBe(amounts.premiumCents);
    expect(sumOf('taxCents'), where).toBe(amounts.taxCents);
    expect(sumOf('amountCents'), where).toBe(amounts.premiumCents + amounts.taxCents);
    expect(parts.map(({ feeCents }) => feeCents).filter(Boolean), where).toEqual([150_00n]);
    expect(
      parts.every(({ amountCents }) => amountCents > 0n),
      where,
    ).toBe(true);
    expect(
      parts.every(({ dueDate }) => dueDate < (term.termMonths === 6 ? '2026-07-31' : '2027-01-31')),
      where,
    ).toBe(true);
  }
});

it('splits 10,000.00 with 300.00 of tax into three parts, the fee with the first', () => {
  const threeParts = { parts: [0, 1, 2].map((month) => ({ month, weight: 1 })), installmentFeeCents: 0n };
  const parts = installmentsOf(threeParts, year, owed(10_000_00n, { taxCents: 300_00n, feeCents: 150_00n }));
  expect(parts.map(({ premiumCents }) => premiumCents)).toEqual([3_333_34n, 3_333_33n, 3_333_33n]);
  expect(parts.map(({ taxCents }) => taxCents)).toEqual([100_00n, 100_00n, 100_00n]);
  expect(parts.map(({ amountCents, feeCents }) => amountCents + feeCents)).toEqual([3_583_34n, 3_433_33n, 3_433_33n]);
});

it('has a down payment and eight parts on the plan of ten, with taxes up front and a fee on each later part', () => {
  const amounts = owed(10_000_01n, { taxCents: 300_00n, taxesUpFront: true });
  const parts = installmentsOf(planTerms.monthly_10, year, amounts);
  expect(parts.map(({ amountCents, installmentFeeCents }) => amountCents + installmentFeeCents)).toEqual([
    2_300_01n,
    ...Array.from({ length: 8 }, () => 1_008_00n),
  ]);
});

it('makes one part of five cents in twelve', () => {
  const parts = installmentsOf(planTerms.monthly_12, year, owed(5n));
  expect(parts.map(({ ordinal, amountCents }) => [ordinal, amountCents])).toEqual([[1, 5n]]);
});

it('makes no part of nothing', () => {
  expect(installmentsOf(planTerms.quarterly, year, owed(0n))).toEqual([]);
});

it('keeps monthly due dates inside their months', () => {
  const due = installmentsOf(planTerms.monthly_12, { inception: '2026-12-31', termMonths: 12 }, owed(1_200n));
  expect(due.slice(0, 4).map(({ dueDate }) => dueDate)).toEqual([
    '2026-12-31',
    '2027-01-31',
    '2027-02-28',
    '2027-03-31',
  ]);
});
