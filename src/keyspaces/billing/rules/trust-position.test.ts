import { describe, expect, it } from 'vitest';
import { chargesOfPremium, commissionsOf, negated } from '../../global/rules/charges.ts';
import { minus, moneyOfCharges, noMoney, totalOf } from './money.ts';
import { nothingWritten, writtenWith } from './policy-account.ts';
import { missingCents, refuseDraw, remittableCents } from './remittance.ts';
import { heldInTrust, ownShareCents } from './trust-position.ts';

const rates = { producerCommissionRate: '0.150000', mgaCommissionRate: '0.075000' };
const carrier = 'ap:car_1:premium';
const refund = 'refund:pol_1:payable';

const charges = chargesOfPremium({ premiumCents: 10_000_00n, fees: [], surplusLines: null });
const written = writtenWith(nothingWritten, { charges, ...commissionsOf(charges, rates) });
const parties = { carrierId: 'car_1', producerId: 'prd_1' };
const policy = { ...parties, dueCommissionCents: 1_500_00n, written, collected: moneyOfCharges(charges) };

it('holds for the carrier what was collected less both commissions, for the producer what is due, for itself the rest', () => {
  const held = heldInTrust({
    policies: [policy],
    balances: [
      ['ap:prd_1:commission-due', 1_500_00n],
      ['ap:prd_1:commission-accrued', 900_00n],
      ['suspense:org_1:unapplied', 40_00n],
    ],
    paidOn: new Map(),
  });
  expect(Object.fromEntries(held)).toEqual({
    [carrier]: 7_750_00n,
    'ap:prd_1:commission-due': 1_500_00n,
    'suspense:org_1:unapplied': 40_00n,
  });
  expect(ownShareCents([policy])).toBe(750_00n);
});

it('knows of a flat cancellation after the remittance what the carrier has to give back, and lets the refund wait for it', () => {
  const back = negated(charges);
  const nothing = writtenWith(written, { charges: back, ...commissionsOf(back, rates) });
  const held = heldInTrust({
    policies: [{ ...policy, dueCommissionCents: 0n, written: nothing, collected: noMoney }],
    balances: [[refund, totalOf(minus(moneyOfCharges(back)))]],
    paidOn: new Map([[carrier, 7_750_00n]]),
  });
  expect(held.get(carrier)).toBe(-7_750_00n);
  const draw = { payee: refund, amountCents: 10_000_00n };
  expect(refuseDraw({ trustCents: 2_250_00n, held }, draw)).toEqual({
    code: 'trust_would_be_short',
    byCents: 7_750_00n,
  });
  expect(refuseDraw({ trustCents: 10_000_00n, held }, draw)).toBeNull();
  expect(remittableCents({ trustCents: 10_000_00n, held }, carrier)).toBe(0n);
});

it('holds for the state what was refunded and nobody cashed: it is not for the organization to draw', () => {
  const held = heldInTrust({ policies: [], balances: [['escheat:NY:payable', 100_00n]], paidOn: new Map() });
  const draw = { payee: '', amountCents: 1n };
  expect(refuseDraw({ trustCents: 100_00n, held }, draw)).toMatchObject({ code: 'trust_would_be_short' });
});

describe('commission that is due as it is written', () => {
  const due = 'ap:prd_1:commission-due';
  const heldWith = (collectedPremiumCents: bigint, owedCents: bigint) =>
    heldInTrust({
      policies: [{ ...policy, collected: { ...noMoney, premiumCents: collectedPremiumCents } }],
      balances: [[due, owedCents]],
      paidOn: new Map(),
    });

  it('is held in trust as far as its premium is collected', () => {
    expect(heldWith(0n, 1_500_00n).get(due)).toBe(0n);
    expect(heldWith(4_000_00n, 1_500_00n).get(due)).toBe(600_00n);
    expect(heldWith(10_000_00n, 1_500_00n).get(due)).toBe(1_500_00n);
  });

  it('leaves the premium to the carrier: what is paid of it early comes out of the own share, or is refused', () => {
    const held = heldWith(4_000_00n, 1_500_00n);
    expect(held.get(carrier)).toBe(3_100_00n);
    const position = { trustCents: 4_000_00n, held };
    // 4,000.00 less 3,100.00 of the carrier: 600.00 of the producer's own and 300.00 that are the organization's.
    expect(refuseDraw(position, { payee: due, amountCents: 900_00n })).toBeNull();
    expect(refuseDraw(position, { payee: due, amountCents: 1_500_00n })).toEqual({
      code: 'trust_would_be_short',
      byCents: 600_00n,
    });
    expect(missingCents(position)).toBe(0n);
  });

  it('is not held a second time when it was paid before its premium came in, and is owed back when it was paid in vain', () => {
    expect(heldWith(4_000_00n, 0n).get(due)).toBe(0n);
    expect(heldWith(10_000_00n, 0n).get(due)).toBe(0n);
    expect(heldWith(0n, -1_500_00n).get(due)).toBe(-1_500_00n);
  });
});
