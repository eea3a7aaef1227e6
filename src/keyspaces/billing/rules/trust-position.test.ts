import { expect, it } from 'vitest';
import { chargesOfPremium, commissionsOf, negated } from '../../global/rules/charges.ts';
import { minus, moneyOfCharges, noMoney, totalOf } from './money.ts';
import { nothingWritten, writtenWith } from './policy-account.ts';
import { refuseDraw, remittableCents } from './remittance.ts';
import { heldInTrust, ownShareCents } from './trust-position.ts';

const rates = { producerCommissionRate: '0.150000', mgaCommissionRate: '0.075000' };
const carrier = 'ap:car_1:premium';
const refund = 'refund:pol_1:payable';

const charges = chargesOfPremium({ premiumCents: 10_000_00n, fees: [], surplusLines: null });
const written = writtenWith(nothingWritten, { charges, ...commissionsOf(charges, rates) });
const policy = { carrierId: 'car_1', written, collected: moneyOfCharges(charges) };

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
    policies: [{ ...policy, written: nothing, collected: noMoney }],
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
