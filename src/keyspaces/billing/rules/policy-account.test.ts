import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../scripts/seed/random.ts';
import { chargesOfPremium, commissionsOf, returnedCharges } from '../../global/rules/charges.ts';
import { moneyOfCharges, noMoney, plus, totalOf } from './money.ts';
import { nothingWritten, sharesOf, type Written, writtenWith } from './policy-account.ts';

const surplusLines = {
  stateCode: 'NJ',
  surplusLinesTaxRate: '0.050000',
  stampingFeeRate: '0.000400',
  taxesFees: false,
  taxRoundingUnit: 'cent',
  taxRoundingMode: 'half_even',
} as const;
const rates = { producerCommissionRate: '0.150000', mgaCommissionRate: '0.075000' };
const fee = { kind: 'policy_fee', amountCents: 150_00n, refundable: 'flat_only', taxable: false } as const;

const transactionOf = (charges: Written['charges']): Written => ({ charges, ...commissionsOf(charges, rates) });

describe('what a policy has collected', () => {
  it('belongs to carrier, producer, state and organization in the proportions of what is written', () => {
    const charges = chargesOfPremium({ premiumCents: 10_000_00n, fees: [fee], surplusLines });
    const written = writtenWith(nothingWritten, transactionOf(charges));
    const shares = sharesOf(written, { premiumCents: 5_000_00n, taxCents: 252_00n, feeCents: 150_00n });
    expect({ ...shares, taxes: shares.taxes.map(([{ name }, cents]) => `${name} ${cents}`) }).toEqual({
      carrierCents: 3_875_00n,
      producerCents: 750_00n,
      returnedCents: 0n,
      organizationCents: 375_00n + 150_00n,
      taxes: ['tax:NJ:surplus-lines 25000', 'tax:NJ:stamping 200'],
    });
  });

  it('is missing to the organization alone where it is below nothing: it has paid back what never came', () => {
    const charges = chargesOfPremium({ premiumCents: 4_000_00n, fees: [], surplusLines });
    const written = writtenWith(nothingWritten, transactionOf(charges));
    const below = sharesOf(written, { premiumCents: -6_000_00n, taxCents: -302_40n, feeCents: 0n });
    expect(below).toMatchObject({
      carrierCents: 0n,
      producerCents: 0n,
      returnedCents: 0n,
      organizationCents: -6_302_40n,
    });
    expect(below.taxes.map(([, cents]) => cents)).toEqual([0n, 0n]);
  });

  it('is divided to the cent, however much was written, returned and collected', () => {
    const seed = 20261126;
    const random = createRandom(seed);
    for (let round = 0; round < 500; round++) {
      const premiumCents = BigInt(random.between(1_000, 9_000_000));
      const bound = chargesOfPremium({ premiumCents, fees: [fee], surplusLines });
      const back = returnedCharges({ written: bound, surplusLines }, BigInt(random.between(0, Number(premiumCents))), {
        flat: false,
      });
      const written = [bound, back].map(transactionOf).reduce(writtenWith, nothingWritten);
      const owed = moneyOfCharges(written.charges);
      const part = (cents: bigint) => (cents * BigInt(random.between(0, 100))) / 100n;
      const collected = plus(noMoney, {
        premiumCents: part(owed.premiumCents),
        taxCents: part(owed.taxCents),
        feeCents: owed.feeCents,
      });
      const { carrierCents, producerCents, organizationCents, taxes, returnedCents } = sharesOf(written, collected);
      const taxCents = taxes.reduce((sum, [, cents]) => sum + cents, 0n);
      const where = `seed ${seed}, round ${round}`;
      expect(carrierCents + producerCents + organizationCents + taxCents + returnedCents, where).toBe(
        totalOf(collected),
      );
    }
  });
});
