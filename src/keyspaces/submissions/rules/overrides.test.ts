import { describe, expect, it } from 'vitest';
import { chargesOfPremium } from '../../global/rules/charges.ts';
import { feeOverridesOf, type Overrides, overriddenFees, overrideRefusal, waivedCents } from './overrides.ts';

const terms = {
  producerCommissionRate: '0.150000',
  fees: [
    { kind: 'policy_fee', amountCents: 150_00n, refundable: 'flat_only', taxable: true },
    { kind: 'inspection_fee', amountCents: 90_00n, refundable: 'never', taxable: false },
  ],
} as const;

const none: Overrides = { commissionRate: null, judgement: null, fees: [] };

describe('an option may differ from its program', () => {
  it('by less commission, and by no more than the program gives', () => {
    expect(overrideRefusal({ ...none, commissionRate: '0.15' }, terms)).toBeNull();
    expect(overrideRefusal({ ...none, commissionRate: '0.150001' }, terms)).toEqual({
      code: 'commission_above_program',
      highestRate: '0.150000',
    });
  });

  it.each([null, '', ' ', '\u200B', '\u3164 .'])('by judgement for a reason, which %j is not', (reason) => {
    expect(overrideRefusal({ ...none, judgement: { modifier: '-0.050000', reason } }, terms)).toEqual({
      code: 'schedule_reason_required',
    });
    expect(overrideRefusal({ ...none, judgement: { modifier: '0.000000', reason } }, terms)).toBeNull();
  });

  it('by lower fees of those that the program charges', () => {
    expect(overrideRefusal({ ...none, fees: [{ kind: 'policy_fee', amountCents: 0n }] }, terms)).toBeNull();
    for (const fee of [
      { kind: 'policy_fee', amountCents: 150_01n },
      { kind: 'late_fee', amountCents: 1n },
    ] as const) {
      expect(overrideRefusal({ ...none, fees: [fee] }, terms)).toEqual({ code: 'fee_unknown', index: 0 });
    }
  });
});

it('what an option gives up of fees is what the insured pays less', () => {
  const overrides = [{ kind: 'policy_fee', amountCents: 50_00n }] as const;
  expect(waivedCents(terms.fees, overrides)).toBe(100_00n);
  expect(overriddenFees(terms.fees, overrides).map(({ amountCents }) => amountCents)).toEqual([50_00n, 90_00n]);
});

it('a revision keeps the fees of the quote that it replaces, a waived one too', () => {
  const fees = overriddenFees(terms.fees, [{ kind: 'policy_fee', amountCents: 0n }]);
  const charges = chargesOfPremium({ premiumCents: 1_000_00n, fees, surplusLines: null });
  expect(overriddenFees(terms.fees, feeOverridesOf(charges, terms.fees))).toEqual(fees);
});
