import { expect, it } from 'vitest';
import { type DelegatedAuthority, exceededTerms } from './delegated-authority.ts';
import { lossRatio } from './losses.ts';
import { type RiskFacts, referralReasons, requiredLevel, type UnderwritingAuthority } from './referral.ts';

const facts: RiskFacts = {
  annualPremiumCents: 2_500_000n,
  limitCents: 100_000_000n,
  totalInsuredValueCents: 0n,
  lineOfBusinessCode: 'general_liability',
  stateCode: 'NY',
  lossRatio: '1.500000',
  claimCount: 10,
  yearsInBusiness: 2,
};
const program = { autoBindPremiumLimitCents: 2_500_000n, eligibleStates: ['NY', 'NJ'] };
const authority: UnderwritingAuthority = {
  level: 3,
  maxTotalInsuredValueCents: 0n,
  maxLimitCents: 100_000_000n,
  maxPremiumCents: 2_500_000n,
  linesOfBusiness: ['general_liability'],
  prohibitedStates: ['FL'],
};

it('refers nothing that stands exactly at every limit', () => {
  expect(referralReasons(facts, program, authority)).toEqual([]);
});

it('refers each thing that is one step beyond its limit', () => {
  const beyond: RiskFacts = {
    annualPremiumCents: 2_500_001n,
    limitCents: 100_000_001n,
    totalInsuredValueCents: 1n,
    lineOfBusinessCode: 'cyber',
    stateCode: 'FL',
    lossRatio: '1.500001',
    claimCount: 11,
    yearsInBusiness: 1,
  };
  expect(referralReasons(beyond, program, authority)).toMatchInlineSnapshot(`
    [
      "premium_above_auto_bind",
      "excluded_state",
      "loss_ratio",
      "claim_count",
      "new_business",
      "premium_above_authority",
      "limit_above_authority",
      "total_insured_value_above_authority",
      "excluded_class",
    ]
  `);
});

it('asks the lowest level that may decide, and the highest when no profile covers the risk', () => {
  const higher = [5, 7].map((level) => ({ ...authority, level, maxPremiumCents: BigInt(level) * 1_000_000n }));
  expect(requiredLevel({ ...facts, annualPremiumCents: 6_000_000n }, 3, [authority, ...higher])).toBe(7);
  expect(requiredLevel({ ...facts, annualPremiumCents: 9_000_000n }, 3, [authority, ...higher])).toBe(10);
});

it('declines outside the carrier agreement, down to the day on which it ends', () => {
  const agreement: DelegatedAuthority = {
    status: 'active',
    effectiveDate: '2026-01-01',
    expirationDate: '2027-01-01',
    maxOccurrenceLimitCents: 100_000_000n,
    maxAggregateLimitCents: 200_000_000n,
    maxPolicyPremiumCents: 10_000_000n,
    authorizedStates: ['NY'],
    excludedClassCodes: ['98678'],
  };
  const cover = {
    effectiveDate: '2026-12-31',
    occurrenceLimitCents: 100_000_000n,
    aggregateLimitCents: 200_000_000n,
    premiumCents: 10_000_000n,
    stateCode: 'NY',
    classCode: '91340',
  };
  expect(exceededTerms(cover, agreement)).toEqual([]);
  expect(exceededTerms({ ...cover, effectiveDate: '2027-01-01', classCode: '98678' }, agreement)).toEqual([
    'no_agreement_in_force',
    'class',
  ]);
  expect(exceededTerms(cover, null)).toEqual(['no_agreement_in_force']);
});

it('computes the loss ratio over all years together', () => {
  const year = { claimCount: 1, incurredCents: 150_000n, premiumCents: 100_000n };
  expect(lossRatio([year, { ...year, incurredCents: 0n }])).toBe('0.750000');
  expect(lossRatio([])).toBe('0.000000');
});
