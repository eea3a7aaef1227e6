import { expect, it } from 'vitest';
import { exampleRates, exampleRisk } from './example-rates.ts';
import { priceOf } from './pricing.ts';

const rule = {
  stateCode: 'NY',
  surplusLinesTaxRate: '0.036000',
  stampingFeeRate: '0.001500',
  taxesFees: true,
  taxRoundingUnit: 'cent',
  taxRoundingMode: 'half_even',
  scheduleModifierBound: '0.250000',
} as const;
const terms = {
  nonAdmitted: false,
  minimumPremiumCents: 0n,
  fees: [{ kind: 'policy_fee', amountCents: 150_00n, refundable: 'flat_only', taxable: true }],
  producerCommissionRate: '0.150000',
  mgaCommissionRate: '0.075000',
} as const;

const chargesOf = (nonAdmitted: boolean, risk = exampleRisk) => {
  const price = priceOf(risk, exampleRates, { ...terms, nonAdmitted }, rule);
  if (price.outcome !== 'rated') throw new Error(price.sourceTable);
  return price.charges.map(({ kind, jurisdiction, amountCents }) => `${kind} ${jurisdiction} ${amountCents}`);
};

it('charges no premium tax on admitted paper: the carrier pays it', () => {
  expect(chargesOf(false)).toEqual(['premium null 947025', 'policy_fee null 15000']);
});

it('charges surplus-lines tax and stamping fee by the rule of the state on other paper', () => {
  expect(chargesOf(true)).toEqual([
    'premium null 947025',
    'policy_fee null 15000',
    'surplus_lines_tax NY 34633',
    'stamping_fee NY 1443',
  ]);
});

it('charges the whole fee for half a year', () => {
  expect(chargesOf(false, { ...exampleRisk, expirationDate: '2026-09-01' })).toEqual([
    'premium null 477405',
    'policy_fee null 15000',
  ]);
});
