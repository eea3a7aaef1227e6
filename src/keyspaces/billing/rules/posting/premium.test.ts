import { describe, expect, it } from 'vitest';
import type { Charge } from '../../../../../schema/charge.ts';
import { createRandom } from '../../../../../scripts/seed/random.ts';
import { chargesOfPremium, commissionsOf, negated, returnedCharges } from '../../../global/rules/charges.ts';
import { isBalanced, type PostingLine, reversalLines } from './lines.ts';
import { type PremiumPosting, premiumLines } from './premium.ts';

const parties = { orgId: 'org_1', policyId: 'pol_1', carrierId: 'car_1', producerId: 'prd_1' };
const rates = { producerCommissionRate: '0.150000', mgaCommissionRate: '0.075000' };
const surplusLines = {
  stateCode: 'NY',
  surplusLinesTaxRate: '0.030000',
  stampingFeeRate: '0.000400',
  taxesFees: false,
  taxRoundingUnit: 'cent',
  taxRoundingMode: 'half_even',
} as const;
const fee = { kind: 'policy_fee', amountCents: 150_00n, refundable: 'flat_only', taxable: false } as const;

const text = (lines: readonly PostingLine[]) =>
  lines.map(({ account, debitCents, creditCents }) => `${account.name} ${debitCents} | ${creditCents}`);

const posting = (
  event: PremiumPosting['event'],
  charges: readonly Charge[],
  more: Partial<PremiumPosting> = {},
): PremiumPosting => ({
  event,
  parties,
  billedTo: 'insured',
  charges,
  ...commissionsOf(charges, rates),
  accruedCommissionCents: 0n,
  ...more,
});

const bound = chargesOfPremium({ premiumCents: 10_000_00n, fees: [fee], surplusLines });

describe('the entry of premium', () => {
  it('owes the carrier the premium net of all commission, the state its taxes and the producer what it has yet to earn', () => {
    expect(text(premiumLines(posting('policy_bound', bound)))).toMatchInlineSnapshot(`
      [
        "ar:pol_1:receivable 1045400 | 0",
        "ap:car_1:premium 0 | 775000",
        "ap:prd_1:commission-accrued 0 | 150000",
        "mga:org_1:commission-income 0 | 75000",
        "mga:org_1:fee-income 0 | 15000",
        "tax:NY:surplus-lines 0 | 30000",
        "tax:NY:stamping 0 | 400",
      ]
    `);
  });

  it('has no tax on admitted paper: the carrier pays its own', () => {
    const admitted = chargesOfPremium({ premiumCents: 10_000_00n, fees: [fee], surplusLines: null });
    expect(text(premiumLines(posting('policy_bound', admitted))).filter((line) => line.startsWith('tax:'))).toEqual([]);
  });

  it('leaves an agency that bills its insureds its commission, and asks it for the rest', () => {
    expect(text(premiumLines(posting('policy_bound', bound, { billedTo: 'agency' })))).toMatchInlineSnapshot(`
      [
        "ar:prd_1:account-current 895400 | 0",
        "ap:car_1:premium 0 | 775000",
        "mga:org_1:commission-income 0 | 75000",
        "mga:org_1:fee-income 0 | 15000",
        "tax:NY:surplus-lines 0 | 30000",
        "tax:NY:stamping 0 | 400",
      ]
    `);
  });

  it('returns 6,284.15 of premium with its taxes and commissions, and keeps the fee', () => {
    const returned = returnedCharges({ written: bound, surplusLines }, 6_284_15n, { flat: false });
    expect(text(premiumLines(posting('premium_returned', returned, { accruedCommissionCents: 942_62n })))).toEqual([
      'ap:car_1:premium 487022 | 0',
      'ap:prd_1:commission-accrued 94262 | 0',
      'mga:org_1:commission-income 47131 | 0',
      'tax:NY:surplus-lines 18852 | 0',
      'tax:NY:stamping 251 | 0',
      'ar:pol_1:receivable 0 | 647518',
    ]);
  });

  it("takes a producer's part of a return from what is not yet earned, and then from what is due", () => {
    const returned = posting('premium_returned', negated(bound), { accruedCommissionCents: 400_00n });
    expect(text(premiumLines(returned)).filter((line) => line.includes('commission-'))).toEqual([
      'ap:prd_1:commission-accrued 40000 | 0',
      'ap:prd_1:commission-due 110000 | 0',
      'mga:org_1:commission-income 75000 | 0',
    ]);
  });

  it('leaves out parts of zero, and has no lines at all for a change that moves no money', () => {
    expect(premiumLines(posting('policy_endorsed', []))).toEqual([]);
    const noCommission = posting('policy_bound', bound, { producerCommissionCents: 0n, mgaCommissionCents: 0n });
    expect(premiumLines(noCommission).every((line) => line.debitCents + line.creditCents > 0n)).toBe(true);
  });

  it('balances whatever the amounts, and its reversal cancels every account', () => {
    const seed = 20261126;
    const random = createRandom(seed);
    for (let round = 0; round < 1_000; round++) {
      const charges = chargesOfPremium({
        premiumCents: BigInt(random.between(1, 9_999_999)),
        fees: [{ ...fee, amountCents: BigInt(random.between(0, 30_000)) }],
        surplusLines: random.chance(0.5) ? surplusLines : null,
      });
      const signed = random.chance(0.5) ? charges : negated(charges);
      const lines = premiumLines(
        posting('policy_endorsed', signed, {
          billedTo: random.chance(0.2) ? 'agency' : 'insured',
          accruedCommissionCents: BigInt(random.between(0, 900_000)),
        }),
      );
      const where = `seed ${seed}, round ${round}: ${text(lines).join(', ')}`;
      expect(isBalanced(lines), where).toBe(true);
      const left = new Map<string, bigint>();
      for (const { account, debitCents, creditCents } of [...lines, ...reversalLines(lines)]) {
        left.set(account.name, (left.get(account.name) ?? 0n) + debitCents - creditCents);
      }
      expect(
        [...left.values()].every((cents) => cents === 0n),
        where,
      ).toBe(true);
    }
  });
});
