import { describe, expect, it } from 'vitest';
import type { Charge } from '../../../../schema/charge.ts';
import { chargesOfPremium, commissionsOf, negated, netCharges, returnedCharges, sumOfCharges } from './charges.ts';

const fee = { kind: 'policy_fee', amountCents: 150_00n, refundable: 'flat_only', taxable: true } as const;
const surplusLines = {
  stateCode: 'VA',
  surplusLinesTaxRate: '0.030000',
  stampingFeeRate: '0.000400',
  taxesFees: false,
  taxRoundingUnit: 'cent',
  taxRoundingMode: 'half_even',
} as const;

const text = (charges: readonly Charge[]) => charges.map(({ kind, amountCents }) => `${kind} ${amountCents}`);

describe('charges', () => {
  it('are the premium and the fee alone on admitted paper', () => {
    expect(text(chargesOfPremium({ premiumCents: 10_000_00n, fees: [fee], surplusLines: null }))).toEqual([
      'premium 1000000',
      'policy_fee 15000',
    ]);
  });

  it('have surplus-lines tax and stamping fee on other paper, on fees only where the state says so', () => {
    const premium = { premiumCents: 10_000_00n, fees: [fee] };
    expect(text(chargesOfPremium({ ...premium, surplusLines })).slice(2)).toEqual([
      'surplus_lines_tax 30000',
      'stamping_fee 400',
    ]);
    expect(text(chargesOfPremium({ ...premium, surplusLines: { ...surplusLines, taxesFees: true } })).slice(2)).toEqual(
      ['surplus_lines_tax 30450', 'stamping_fee 406'],
    );
  });

  it('have their tax in whole dollars where the state says so, from the exact amount and not from cents', () => {
    const taxed = (premiumCents: bigint) =>
      chargesOfPremium({ premiumCents, fees: [], surplusLines: { ...surplusLines, taxRoundingUnit: 'dollar' } });
    // 3 % are 300.4998 and 300.5001: rounded to cents first, the two would be the same.
    expect(text(taxed(10_016_66n)).slice(1, 2)).toEqual(['surplus_lines_tax 30000']);
    expect(text(taxed(10_016_67n)).slice(1, 2)).toEqual(['surplus_lines_tax 30100']);
  });

  it('have a tax that lies between two dollars where the state says: in Illinois fifty cents are a dollar', () => {
    const middle = (taxRoundingMode: 'half_even' | 'half_up') =>
      chargesOfPremium({
        premiumCents: 10_010_00n,
        fees: [],
        surplusLines: { ...surplusLines, surplusLinesTaxRate: '0.050000', taxRoundingUnit: 'dollar', taxRoundingMode },
      });
    // 5 % are 500.50.
    expect(text(middle('half_even')).slice(1, 2)).toEqual(['surplus_lines_tax 50000']);
    expect(text(middle('half_up')).slice(1, 2)).toEqual(['surplus_lines_tax 50100']);
  });

  it('come back by the rule of each kind, and commission with the premium', () => {
    const written = chargesOfPremium({ premiumCents: 10_000_00n, fees: [fee], surplusLines });
    const returned = returnedCharges({ written, surplusLines }, 6_284_15n, { flat: false });
    expect(text(returned)).toEqual(['premium -628415', 'surplus_lines_tax -18852', 'stamping_fee -251']);
    expect(sumOfCharges(returned)).toBe(-6_475_18n);
    const rates = { producerCommissionRate: '0.150000', mgaCommissionRate: '0.075000' };
    expect(commissionsOf(returned, rates)).toEqual({ producerCommissionCents: -942_62n, mgaCommissionCents: -471_31n });
  });

  it('come back with the tax on what comes back alone: none on a fee that stays where the state taxes fees', () => {
    const newYork = { ...surplusLines, stateCode: 'NY', surplusLinesTaxRate: '0.036000', stampingFeeRate: '0.001500' };
    const taxed = { premiumCents: 10_000_00n, fees: [{ ...fee, amountCents: 200_00n }] };
    const rule = { ...newYork, taxesFees: true };
    const written = chargesOfPremium({ ...taxed, surplusLines: rule });
    // 3.6 % and 0.15 % of 10,200.00, less those of the 3,715.85 and 200.00 that stay: 367.20 - 140.97, and 15.30 - 5.87.
    const returned = returnedCharges({ written, surplusLines: rule }, 6_284_15n, { flat: false });
    expect(text(returned)).toEqual(['premium -628415', 'surplus_lines_tax -22623', 'stamping_fee -943']);
    const flat = returnedCharges({ written, surplusLines: rule }, 10_000_00n, { flat: true });
    expect(netCharges([...written, ...flat])).toEqual([]);
  });

  it('keep the tax on a fee that never comes back, though cover never began', () => {
    const rule = { ...surplusLines, taxesFees: true };
    const written = chargesOfPremium({
      premiumCents: 10_000_00n,
      fees: [{ ...fee, refundable: 'never' }],
      surplusLines: rule,
    });
    const returned = returnedCharges({ written, surplusLines: rule }, 10_000_00n, { flat: true });
    expect(text(netCharges([...written, ...returned]))).toEqual([
      'policy_fee 15000',
      'surplus_lines_tax 450',
      'stamping_fee 6',
    ]);
  });

  it('are not returned without the rule of the state that taxes them', () => {
    const written = chargesOfPremium({ premiumCents: 10_000_00n, fees: [], surplusLines });
    expect(() => returnedCharges({ written, surplusLines: null }, 1_00n, { flat: false })).toThrow('needs the rule');
  });

  it('all come back when cover never began, but for those that never do', () => {
    const written = [
      ...chargesOfPremium({ premiumCents: 10_000_00n, fees: [fee], surplusLines }),
      ...chargesOfPremium({
        premiumCents: 0n,
        fees: [{ ...fee, kind: 'nsf_fee', refundable: 'never' }],
        surplusLines: null,
      }),
    ];
    const left = netCharges([...written, ...returnedCharges({ written, surplusLines }, 10_000_00n, { flat: true })]);
    expect(text(left)).toEqual(['nsf_fee 15000']);
  });

  it('leave nothing when they are added to themselves with the other sign', () => {
    const written = chargesOfPremium({ premiumCents: 10_000_00n, fees: [fee], surplusLines });
    expect(netCharges([...written, ...negated(written)])).toEqual([]);
  });
});
