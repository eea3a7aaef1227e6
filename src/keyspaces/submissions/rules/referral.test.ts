import { expect, it } from 'vitest';
import { lossRatio } from './losses.ts';
import {
  questionsOf,
  type RiskFacts,
  referralReasons,
  statusAfterReferrals,
  type UnderwritingAuthority,
} from './referral.ts';

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
const program = { autoBindPremiumLimitCents: 2_500_000n };
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
      "loss_ratio",
      "claim_count",
      "new_business",
      "premium_above_authority",
      "limit_above_authority",
      "total_insured_value_above_authority",
      "excluded_class",
      "excluded_state",
    ]
  `);
});

it('asks each reason of the lowest level that may decide on it, and the carrier what exceeds the agreement', () => {
  const profiles = [3, 5, 7].map((level) => ({ ...authority, level, maxPremiumCents: BigInt(level) * 1_000_000n }));
  const referrals = questionsOf(['premium_above_authority', 'claim_count', 'agreement_policy_premium'], {
    facts: { ...facts, annualPremiumCents: 6_000_000n, claimCount: 11 },
    askerLevel: 3,
    profiles,
  });
  expect(referrals.map(({ reasonCode, authority, requiredLevel }) => [reasonCode, authority, requiredLevel])).toEqual([
    ['premium_above_authority', 'organization', 7],
    ['claim_count', 'organization', 5],
    ['agreement_policy_premium', 'carrier', 5],
  ]);
});

it('asks nobody who may not underwrite: a claims manager decides on no quote', () => {
  const claimsManager = { ...authority, level: 4, maxPremiumCents: 0n };
  const [referral] = questionsOf(['claim_count'], {
    facts,
    askerLevel: 3,
    profiles: [claimsManager, { ...authority, level: 6 }],
  });
  expect(referral?.requiredLevel).toBe(6);
});

it('asks the highest level when no profile covers the risk', () => {
  const [referral] = questionsOf(['premium_above_authority'], {
    facts: { ...facts, annualPremiumCents: 9_000_000n },
    askerLevel: 3,
    profiles: [authority],
  });
  expect(referral?.requiredLevel).toBe(10);
});

it('offers a referred quote when every referral is approved, and declines it by one that is denied', () => {
  expect(statusAfterReferrals(['approved', 'pending'])).toBe('referred');
  expect(statusAfterReferrals(['approved', 'approved'])).toBe('issued');
  expect(statusAfterReferrals(['approved', 'denied', 'pending'])).toBe('declined');
  expect(statusAfterReferrals([])).toBe('referred');
});

it('does not take an unknown loss history for one above the limit, nor for the best', () => {
  expect(referralReasons({ ...facts, lossRatio: null }, program, authority)).toEqual([]);
  expect(lossRatio([])).toBeNull();
  expect(lossRatio([{ claimCount: 0, incurredCents: 0n, premiumCents: 0n }])).toBeNull();
});

it('computes the loss ratio over all years together', () => {
  const year = { claimCount: 1, incurredCents: 150_000n, premiumCents: 100_000n };
  expect(lossRatio([year, { ...year, incurredCents: 0n }])).toBe('0.750000');
  expect(lossRatio([{ ...year, incurredCents: 0n }])).toBe('0.000000');
});
