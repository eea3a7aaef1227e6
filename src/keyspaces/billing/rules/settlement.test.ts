import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../scripts/seed/random.ts';
import { type Money, noMoney, plus, totalOf } from './money.ts';
import { settleCredit } from './settlement.ts';

const premium = (premiumCents: bigint): Money => ({ ...noMoney, premiumCents });
const invoice = (id: string, dueDate: string, open: Money, paidCents = 0n) => ({ id, dueDate, open, paidCents });

describe('the credit of a policy', () => {
  it('pays its overdue invoice before it reduces what is not yet invoiced, and only then is refunded', () => {
    const settlement = settleCredit(premium(500n), {
      invoices: [invoice('inv_2', '2026-05-01', premium(100n)), invoice('inv_1', '2026-04-01', premium(150n))],
      pending: [
        { ordinal: 3, open: premium(80n) },
        { ordinal: 4, open: premium(90n) },
      ],
      flat: false,
    });
    expect(settlement.applications.map(({ invoiceId, ofItem }) => [invoiceId, totalOf(ofItem)])).toEqual([
      ['inv_1', 150n],
      ['inv_2', 100n],
    ]);
    expect(settlement.reduced.map(({ ordinal, left }) => [ordinal, totalOf(left)])).toEqual([
      [4, 0n],
      [3, 0n],
    ]);
    expect(totalOf(settlement.refund)).toBe(80n);
  });

  it('leaves the earlier installments as they are when the last one takes it all', () => {
    const pending = [
      { ordinal: 3, open: premium(100n) },
      { ordinal: 4, open: premium(100n) },
    ];
    expect(settleCredit(premium(30n), { invoices: [], pending, flat: false }).reduced).toMatchObject([
      { ordinal: 4, left: premium(70n) },
    ]);
  });

  it('sets each kind against its own first, and the rest of one kind against another', () => {
    const credit: Money = { premiumCents: 100n, taxCents: 30n, feeCents: 0n };
    const { applications, refund, collectedChange } = settleCredit(credit, {
      invoices: [invoice('inv_1', '2026-04-01', { premiumCents: 90n, taxCents: 10n, feeCents: 8n })],
      pending: [],
      flat: false,
    });
    expect(applications).toMatchObject([
      { ofItem: { premiumCents: 90n, taxCents: 10n, feeCents: 8n }, ofCredit: { premiumCents: 90n, taxCents: 18n } },
    ]);
    expect(refund).toEqual({ premiumCents: 10n, taxCents: 12n, feeCents: 0n });
    // The fee is paid with tax that was collected, and the rest goes back.
    expect(collectedChange).toEqual({ premiumCents: -10n, taxCents: -20n, feeCents: 8n });
  });

  it('is used to the cent, whatever is open', () => {
    const seed = 20261126;
    const random = createRandom(seed);
    const money = (): Money => ({
      premiumCents: BigInt(random.between(0, 5_000)),
      taxCents: BigInt(random.between(0, 300)),
      feeCents: BigInt(random.between(0, 100)),
    });
    for (let round = 0; round < 500; round++) {
      const credit = money();
      const invoices = ['inv_1', 'inv_2'].map((id) => invoice(id, `2026-0${random.between(1, 9)}-01`, money()));
      const pending = [3, 4, 5].map((ordinal) => ({ ordinal, open: money() }));
      const flat = random.chance(0.3);
      const settlement = settleCredit(credit, { invoices, pending, flat });
      const { voided, applications, reduced, refund, collectedChange } = settlement;
      const matches = [...voided, ...applications, ...reduced];
      const where = `seed ${seed}, round ${round}`;
      expect(
        matches.every(({ ofItem, ofCredit }) => totalOf(ofItem) === totalOf(ofCredit)),
        where,
      ).toBe(true);
      expect(matches.map(({ ofCredit }) => ofCredit).reduce(plus, refund), where).toEqual(credit);
      expect(totalOf(collectedChange), where).toBe(-totalOf(refund));
      expect(
        reduced.every(({ left }) => left.premiumCents >= 0n && left.taxCents >= 0n && left.feeCents >= 0n),
        where,
      ).toBe(true);
      if (totalOf(refund) > 0n)
        expect(
          reduced.every(({ left }) => totalOf(left) === 0n),
          where,
        ).toBe(true);
    }
  });
});

it('withdraws with a flat cancellation the invoices on which nothing was paid, as far as the credit covers them', () => {
  const invoices = [
    invoice('inv_1', '2026-04-01', premium(60n), 40n),
    invoice('inv_2', '2026-05-01', premium(100n)),
    invoice('inv_3', '2026-06-01', premium(100n)),
  ];
  const { voided, applications } = settleCredit(premium(190n), { invoices, pending: [], flat: true });
  expect(voided.map(({ invoiceId }) => invoiceId)).toEqual(['inv_2']);
  expect(applications.map(({ invoiceId, ofItem }) => [invoiceId, ofItem.premiumCents])).toEqual([
    ['inv_1', 60n],
    ['inv_3', 30n],
  ]);
});
