import type { coverageType } from '../../../../schema/coverage.ts';
import type { CoverageAtNotice } from './coverage-at-notice.ts';

/** A policy as a claim keeps it. */
interface ClaimedPolicy {
  readonly id: string;
  readonly number: string;
  readonly producerId: string;
  readonly carrierId: string;
  readonly insuredId: string;
  readonly programId: string;
  readonly effectiveDate: string;
  readonly expirationDate: string;
}

/** The coverage that the loss falls under. Its limit is null where the law sets it. */
interface ClaimedCoverage {
  readonly coverage: keyof typeof coverageType;
  readonly limitCents: bigint | null;
  readonly deductibleCents: bigint;
}

/**
 * What a claim keeps of its policy when it is reported. It never changes after: a later endorsement does not rewrite what the
 * claim relied on. Without cover there is neither segment nor limit nor deductible, and the coverage is the one asked for.
 */
export const policySnapshot = (
  policy: ClaimedPolicy,
  { coverage, limitCents, deductibleCents }: ClaimedCoverage,
  atNotice: CoverageAtNotice<{ readonly id: string }>,
) => ({
  producerId: policy.producerId,
  carrierId: policy.carrierId,
  insuredId: policy.insuredId,
  policyId: policy.id,
  programId: policy.programId,
  policyNumber: policy.number,
  policyEffectiveDate: policy.effectiveDate,
  policyExpirationDate: policy.expirationDate,
  policySegmentId: atNotice.segment?.id ?? null,
  coverage,
  coverageLimitCents: atNotice.segment ? limitCents : null,
  deductibleCents: atNotice.segment ? deductibleCents : 0n,
  coverageStatus: atNotice.status,
});
