import { expect, it } from 'vitest';
import { createRandom } from '../../../../scripts/seed/random.ts';
import { installmentsOf } from './installments.ts';
import { settleReturn } from './return-credit.ts';

const plans = ['pif', 'two_pay', 'quarterly', 'monthly_10', 'monthly_12'] as const;

it('sums to premium and tax on every plan, and only the first installment differs', () => {
  const seed = 20261101;
  const random = createRandom(seed);
  for (let round = 0; round < 300; round++) {
    const plan = random.pick(plans);
    const [premiumCents, taxCents] = [BigInt(random.between(1, 50_000_000)), BigInt(random.between(0, 900_000))];
    const [first, ...rest] = installmentsOf(plan, '2026-01-31', { premiumCents, taxCents, feeCents: 15_000n });
    const where = `seed ${seed}, round ${round}, ${plan}`;
    const restCents = rest.reduce((sum, { amountCents }) => sum + amountCents, 0n);
    expect((first?.amountCents ?? 0n) + restCents, where).toBe(premiumCents + taxCents);
    expect(new Set(rest.map(({ amountCents }) => amountCents)).size, where).toBeLessThanOrEqual(1);
    expect([first, ...rest].map((installment) => installment?.feeCents).filter(Boolean), where).toEqual([15_000n]);
  }
});

it('keeps monthly due dates inside their months', () => {
  const due = installmentsOf('monthly_12', '2026-12-31', { premiumCents: 1_200n, taxCents: 0n, feeCents: 0n });
  expect(due.slice(0, 4).map(({ dueDate }) => dueDate)).toEqual([
    '2026-12-31',
    '2027-01-31',
    '2027-02-28',
    '2027-03-31',
  ]);
});

it('settles a return against what is not yet invoiced, last first, before it becomes a credit', () => {
  const pending = [
    { ordinal: 3, amountCents: 100n },
    { ordinal: 4, amountCents: 100n },
  ];
  expect(settleReturn(pending, 150n)).toEqual({
    reduced: [
      { ordinal: 4, amountCents: 0n },
      { ordinal: 3, amountCents: 50n },
    ],
    creditCents: 0n,
  });
  expect(settleReturn(pending, 230n).creditCents).toBe(30n);
});
