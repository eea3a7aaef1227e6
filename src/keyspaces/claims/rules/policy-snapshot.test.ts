import { expect, it } from 'vitest';
import { policySnapshot } from './policy-snapshot.ts';

const policy = {
  id: 'pol_1',
  number: 'HPGL-2026-000001',
  producerId: 'prd_1',
  carrierId: 'car_1',
  insuredId: 'ins_1',
  programId: 'prg_1',
  effectiveDate: '2026-03-01',
  expirationDate: '2027-03-01',
};
const terms = { coverage: 'general_liability', limitCents: 1_000_000_00n, deductibleCents: 2_500_00n } as const;

it('keeps the terms that were in force, and the owners of the policy', () => {
  const kept = policySnapshot(policy, terms, { status: 'unverified', segment: { id: 'seg_1' } });
  expect(kept).toMatchObject({
    producerId: 'prd_1',
    policyId: 'pol_1',
    policyNumber: 'HPGL-2026-000001',
    policySegmentId: 'seg_1',
    coverageLimitCents: 1_000_000_00n,
    deductibleCents: 2_500_00n,
    coverageStatus: 'unverified',
  });
});

it('keeps neither limit nor deductible where nothing was in force, and says so', () => {
  const kept = policySnapshot(policy, terms, { status: 'none', segment: null, reason: 'in_lapse' });
  expect(kept).toMatchObject({
    policySegmentId: null,
    coverage: 'general_liability',
    coverageLimitCents: null,
    deductibleCents: 0n,
    coverageStatus: 'none',
  });
});
