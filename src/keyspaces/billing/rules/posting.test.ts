import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../scripts/seed/random.ts';
import { isBalanced, type PostingLine, postingLines, reversalLines } from './posting.ts';

const parties = { orgId: 'org_1', policyId: 'pol_1', carrierId: 'car_1', producerId: 'prd_1', stateCode: 'NY' };
const charges = {
  premiumCents: 1_000_000n,
  taxCents: 36_000n,
  feeCents: 15_000n,
  producerCommissionCents: 150_000n,
  mgaCommissionCents: 75_000n,
};

const text = (lines: readonly PostingLine[]) =>
  lines.map(({ account, debitCents, creditCents }) => `${account.name} ${debitCents} | ${creditCents}`);

describe('posting', () => {
  it('owes the carrier the premium net of all commission when a policy is bound', () => {
    expect(text(postingLines({ event: 'policy_bound', parties, charges }))).toMatchInlineSnapshot(`
      [
        "ar:pol_1:receivable 1051000 | 0",
        "ap:car_1:premium 0 | 775000",
        "ap:prd_1:commission 0 | 150000",
        "mga:org_1:commission-income 0 | 75000",
        "tax:NY:payable 0 | 36000",
        "mga:org_1:fee-income 0 | 15000",
      ]
    `);
  });

  it('reverses pro rata when a third of the premium is returned, and the carrier takes the remainder', () => {
    const lines = postingLines({
      event: 'premium_returned',
      parties,
      written: charges,
      returnedPremiumCents: 333_333n,
      returnFees: false,
    });
    expect(text(lines)).toMatchInlineSnapshot(`
      [
        "ap:car_1:premium 258333 | 0",
        "ap:prd_1:commission 50000 | 0",
        "mga:org_1:commission-income 25000 | 0",
        "tax:NY:payable 12000 | 0",
        "ar:pol_1:receivable 0 | 345333",
      ]
    `);
  });

  it('returns every cent of the bound entry in a flat cancellation', () => {
    const bound = postingLines({ event: 'policy_bound', parties, charges });
    const returned = postingLines({
      event: 'premium_returned',
      parties,
      written: charges,
      returnedPremiumCents: charges.premiumCents,
      returnFees: true,
    });
    expect(text(returned).sort()).toEqual(text(reversalLines(bound)).sort());
  });

  it('balances every premium entry, whatever the amounts', () => {
    const seed = 20261101;
    const random = createRandom(seed);
    for (let round = 0; round < 500; round++) {
      const premium = random.between(2, 9_999_999);
      const written = {
        premiumCents: BigInt(premium),
        taxCents: BigInt(random.between(0, 99_999)),
        feeCents: BigInt(random.between(0, 25_000)),
        producerCommissionCents: BigInt(Math.floor(premium * 0.15)),
        mgaCommissionCents: BigInt(Math.floor(premium * 0.08)),
      };
      const bound = postingLines({ event: 'policy_bound', parties, charges: written });
      const returned = postingLines({
        event: 'premium_returned',
        parties,
        written,
        returnedPremiumCents: BigInt(random.between(1, premium)),
        returnFees: random.chance(0.5),
      });
      for (const lines of [bound, returned, reversalLines(returned)]) {
        expect(isBalanced(lines), `seed ${seed}, round ${round}: ${text(lines).join(', ')}`).toBe(true);
      }
    }
  });

  it('gives back with a void exactly what the claim payment took', () => {
    const claim = { orgId: 'org_1', claimId: 'clm_1', amountCents: 42_00n };
    const paid = postingLines({ event: 'claim_paid', ...claim });
    expect(text(postingLines({ event: 'claim_payment_voided', ...claim })).sort()).toEqual(
      text(reversalLines(paid)).sort(),
    );
  });

  it('recognizes lines that do not make an entry', () => {
    expect(isBalanced([{ debitCents: 0n, creditCents: 0n }])).toBe(false);
    expect(isBalanced([1n, 2n].map((cents) => ({ debitCents: cents, creditCents: 0n })))).toBe(false);
  });
});
