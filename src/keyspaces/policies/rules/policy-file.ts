import type { Charge } from '../../../../schema/charge.ts';
import type { coverageType } from '../../../../schema/coverage.ts';
import type { cancellationMethod, policyStatus, policyTransactionType } from '../../../../schema/policies/enums.ts';
import type { RatingInput } from '../../../../schema/rating.ts';
import type { Rounding } from '../../../../schema/rounding.ts';
import type { CommissionRates, SurplusLinesRule } from '../../global/rules/charges.ts';
import type { CoverDates } from './lifecycle.ts';
import type { ReturnTerms } from './short-rate.ts';

/** One line of what a segment covers. Its premium is that of a whole term. */
export interface CoverageLine {
  readonly ordinal: number;
  readonly coverage: keyof typeof coverageType;
  /** None where the law sets the benefits. */
  readonly limitCents: bigint | null;
  readonly deductibleCents: bigint;
  readonly premiumCents: bigint;
}

/** What a policy says, without the days on which it says so. */
export interface SegmentContent {
  readonly ratingInput: RatingInput;
  readonly coverages: readonly CoverageLine[];
  readonly namedInsured: string;
  readonly mailingAddressLine1: string;
  readonly mailingAddressLine2: string | null;
  readonly mailingCity: string;
  readonly mailingStateCode: string;
  readonly mailingPostalCode: string;
}

/** The days of a segment and who wrote and replaced it. `toDate` is the first day after. */
export interface SegmentSpan {
  readonly id: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly openedByTransactionId: string;
  readonly supersededByTransactionId: string | null;
}

/** A segment as it is stored. */
export interface StoredSegment extends SegmentSpan, SegmentContent {}

/** A segment that a change writes. */
export interface NewSegment extends SegmentContent {
  readonly ordinal: number;
  readonly fromDate: string;
  readonly toDate: string;
  /** The sum of its coverages. */
  readonly annualPremiumCents: bigint;
}

/** What the premium of a transaction is computed from. */
export interface BookedPremium {
  readonly id: string;
  readonly type: keyof typeof policyTransactionType;
  readonly effectiveDate: string;
  readonly bookedAt: Date;
  readonly premiumChangeCents: bigint;
}

/** A transaction as it is stored. */
export interface StoredTransaction extends BookedPremium {
  readonly reversalOfId: string | null;
  readonly cancellationMethod: keyof typeof cancellationMethod | null;
  readonly charges: readonly Charge[];
}

/** A policy with all that has happened to it: what its changes are computed from. */
export interface PolicyFile {
  readonly policy: CoverDates &
    CommissionRates & {
      readonly status: keyof typeof policyStatus;
      readonly documentsIssuedAt: Date | null;
      readonly minimumEarnedRate: string;
      readonly annualPremiumCents: bigint;
    };
  /** In the order of their ordinals. */
  readonly transactions: readonly StoredTransaction[];
  /** In the order of their ordinals, those that no longer hold among them. */
  readonly segments: readonly StoredSegment[];
  readonly rounding: Rounding;
  /** How the state taxes it; null on admitted paper. */
  readonly surplusLines: SurplusLinesRule | null;
  readonly returnTerms: ReturnTerms;
}
