import type { Charge } from '../../../../schema/charge.ts';
import type { billingMethod, coverageTrigger } from '../../../../schema/contract-terms.ts';
import { accountingDateOf } from '../../global/rules/accounting-date.ts';
import { commissionsOf } from '../../global/rules/charges.ts';
import type { Booking, NewTransaction } from './policy-change.ts';
import type { NewSegment, SegmentContent } from './policy-file.ts';
import { numbered } from './segments.ts';

/** What a policy takes from its program for the whole term, whatever changes there. */
export interface ContractTerms {
  readonly termMonths: number;
  readonly billingMethod: keyof typeof billingMethod;
  readonly producerCommissionRate: string;
  readonly mgaCommissionRate: string;
  readonly minimumEarnedRate: string;
  readonly coverageTrigger: keyof typeof coverageTrigger;
  readonly nonAdmitted: boolean;
}

/** The quote that is bound. */
export interface BoundQuote {
  readonly effectiveDate: string;
  readonly expirationDate: string;
  readonly annualPremiumCents: bigint;
  readonly charges: readonly Charge[];
}

/** What a policy is opened from. */
export interface Opening {
  readonly quote: BoundQuote;
  readonly terms: ContractTerms;
  readonly content: SegmentContent;
  /** The first day whose losses a claims-made policy covers: a renewal keeps that of the term before. Null for all before. */
  readonly retroactiveDate: string | null;
  /** Whether a policy of the term before goes on. */
  readonly isRenewal: boolean;
}

/**
 * What a bound quote becomes: a policy with the terms of its program, its first segment, and the transaction that charges
 * what the quote did. It is bound; the rest follows by date.
 */
export const openedPolicy = (
  { quote, terms, content, retroactiveDate, isRenewal }: Opening,
  { bookedAt, bookedOn, firstOpenDay }: Booking,
) => {
  const { effectiveDate, expirationDate, annualPremiumCents } = quote;
  const charges = [...quote.charges];
  const transaction: NewTransaction = {
    ordinal: 1,
    type: isRenewal ? 'renewal' : 'new_business',
    effectiveDate,
    bookedAt,
    accountingDate: accountingDateOf({ bookedOn, effectiveDate, firstOpenDay }),
    premiumChangeCents: annualPremiumCents,
    charges,
    ...commissionsOf(charges, terms),
    cancellationMethod: null,
    reasonCode: null,
    reason: null,
    requestedBy: 'producer',
    reversalOfId: null,
  };
  const segments: readonly NewSegment[] = numbered(
    [{ ...content, fromDate: effectiveDate, toDate: expirationDate }],
    [],
  );
  return {
    policy: {
      effectiveDate,
      expirationDate,
      ...terms,
      annualPremiumCents,
      namedInsured: content.namedInsured,
      status: 'bound' as const,
      renewalIntent: 'undecided' as const,
      cancellationDate: null,
      pendingCancellationDate: null,
      lapseFromDate: null,
      lapseToDate: null,
      documentsIssuedAt: null,
      retroactiveDate: terms.coverageTrigger === 'claims_made' ? retroactiveDate : null,
      extendedReportingUntil: null,
    },
    transaction,
    segments,
  };
};
