import { describe, expect, it } from 'vitest';
import type { DelegatedAuthority } from './delegated-authority.ts';
import { outcomeOf, type RatedRisk } from './outcome.ts';

const agreement: DelegatedAuthority = {
  status: 'active',
  effectiveDate: '2026-01-01',
  expirationDate: '2027-01-01',
  maxOccurrenceLimitCents: 100_000_000n,
  maxAggregateLimitCents: 200_000_000n,
  maxPolicyPremiumCents: 10_000_000n,
  authorizedStates: ['NY', 'NJ'],
  excludedClassCodes: ['98678'],
};

const risk: RatedRisk = {
  facts: {
    annualPremiumCents: 2_500_000n,
    limitCents: 100_000_000n,
    totalInsuredValueCents: 0n,
    lineOfBusinessCode: 'general_liability',
    stateCode: 'NY',
    lossRatio: '0.500000',
    claimCount: 1,
    yearsInBusiness: 9,
  },
  cover: {
    effectiveDate: '2026-12-31',
    occurrenceLimitCents: 100_000_000n,
    aggregateLimitCents: 200_000_000n,
    premiumCents: 10_000_000n,
    stateCode: 'NY',
    classCode: '91340',
  },
  program: {
    autoBindPremiumLimitCents: 2_500_000n,
    eligibleStates: ['NY', 'NJ', 'CT'],
    classCodes: ['91340', '98678'],
  },
  agreement,
  authority: {
    level: 3,
    maxTotalInsuredValueCents: 0n,
    maxLimitCents: 100_000_000n,
    maxPremiumCents: 2_500_000n,
    linesOfBusiness: ['general_liability'],
    prohibitedStates: [],
  },
};

const withCover = (cover: Partial<RatedRisk['cover']>): RatedRisk => ({ ...risk, cover: { ...risk.cover, ...cover } });

describe('a rated risk', () => {
  it('that stands exactly at every limit is offered', () => {
    expect(outcomeOf(risk)).toEqual({ status: 'issued' });
  });

  it('is referred to the carrier, not declined, when it exceeds a term of the agreement', () => {
    expect(outcomeOf(withCover({ premiumCents: 10_000_001n }))).toEqual({
      status: 'referred',
      reasons: ['agreement_policy_premium'],
    });
    expect(outcomeOf(withCover({ stateCode: 'CT', classCode: '98678', occurrenceLimitCents: 100_000_001n }))).toEqual({
      status: 'referred',
      reasons: ['agreement_occurrence_limit', 'agreement_state', 'agreement_class'],
    });
  });

  it('is declined when the program excludes its class or state', () => {
    expect(outcomeOf(withCover({ classCode: '95410' }))).toEqual({ status: 'declined', reasons: ['program_class'] });
    expect(outcomeOf(withCover({ stateCode: 'CA' }))).toMatchObject({ status: 'declined', reasons: ['program_state'] });
  });

  it('is declined before anybody is asked: what would also be referred is not', () => {
    const large = { ...risk, facts: { ...risk.facts, claimCount: 40 } };
    expect(outcomeOf({ ...large, cover: { ...risk.cover, classCode: '95410' } }).status).toBe('declined');
    expect(outcomeOf(large)).toEqual({ status: 'referred', reasons: ['claim_count'] });
  });

  it('is declined where no agreement is in force, down to the day on which it ends', () => {
    expect(outcomeOf(withCover({ effectiveDate: '2027-01-01' }))).toEqual({
      status: 'declined',
      reasons: ['no_agreement_in_force'],
    });
    expect(outcomeOf({ ...risk, agreement: null }).status).toBe('declined');
    expect(outcomeOf({ ...risk, agreement: { ...agreement, status: 'suspended' } }).status).toBe('declined');
  });
});
