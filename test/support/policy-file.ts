import type { RatingInput } from '../../schema/rating.ts';
import { chargesOfPremium, type Fee } from '../../src/keyspaces/global/rules/charges.ts';
import { openedPolicy } from '../../src/keyspaces/policies/rules/opening.ts';
import type {
  Booking,
  ChangeRefused,
  NewTransaction,
  PolicyChange,
} from '../../src/keyspaces/policies/rules/policy-change.ts';
import type { PolicyFile, SegmentContent, StoredSegment } from '../../src/keyspaces/policies/rules/policy-file.ts';

/** A booking on a day at noon in UTC, while all months are open. */
export const bookedOn = (day: string): Booking => ({
  bookedAt: new Date(`${day}T12:00:00.000Z`),
  bookedOn: day,
  firstOpenDay: '2000-01-01',
});

const ratingInput: RatingInput = {
  effectiveDate: '2026-01-01',
  expirationDate: '2027-01-01',
  stateCode: 'VA',
  classCode: '91340',
  revenueCents: '100000000',
  payrollCents: '40000000',
  totalInsuredValueCents: '0',
  limitCents: '100000000',
  deductibleCents: '250000',
  lossRatio: '0.100000',
  scheduleModifier: '0.000000',
  scheduleReason: null,
};

const kinds = ['general_liability', 'products_completed_operations', 'medical_payments'] as const;

/** What a policy says that costs these premiums for a whole term, one for each coverage. */
export const contentCosting = (premiums: readonly bigint[]): SegmentContent => ({
  ratingInput,
  coverages: kinds.slice(0, premiums.length).map((coverage, index) => ({
    ordinal: index + 1,
    coverage,
    limitCents: 100_000_000n,
    deductibleCents: 250_000n,
    premiumCents: premiums[index] ?? 0n,
  })),
  namedInsured: 'Tidewater Custom Homes',
  mailingAddressLine1: '12 Quay Street',
  mailingAddressLine2: null,
  mailingCity: 'Norfolk',
  mailingStateCode: 'VA',
  mailingPostalCode: '23510',
});

/** The same with every premium times a percentage, as a change of exposure does it. */
export const repriced = (content: SegmentContent, percent: bigint): SegmentContent => ({
  ...content,
  coverages: content.coverages.map((line) => ({ ...line, premiumCents: (line.premiumCents * percent) / 100n })),
});

interface Terms {
  readonly termStart: string;
  readonly termEnd: string;
  readonly premiums: readonly bigint[];
  readonly minimumEarnedRate?: string;
  readonly rounding?: PolicyFile['rounding'];
  readonly fees?: readonly Fee[];
  readonly returnRule?: PolicyFile['returnTerms']['rule'];
  /** Null, as when it is not given, on admitted paper. */
  readonly surplusLines?: PolicyFile['surplusLines'];
}

/** A policy that was bound some days before its term begins. */
export const opened = (
  {
    termStart,
    termEnd,
    premiums,
    minimumEarnedRate = '0.000000',
    rounding,
    fees = [],
    surplusLines = null,
    returnRule = 'short_rate_by_insured',
  }: Terms,
  booking: Booking,
): PolicyFile => {
  const annualPremiumCents = premiums.reduce((sum, premium) => sum + premium, 0n);
  const { policy, transaction, segments } = openedPolicy(
    {
      quote: {
        effectiveDate: termStart,
        expirationDate: termEnd,
        annualPremiumCents,
        charges: chargesOfPremium({ premiumCents: annualPremiumCents, fees, surplusLines }),
      },
      terms: {
        termMonths: 12,
        billingMethod: 'direct',
        producerCommissionRate: '0.150000',
        mgaCommissionRate: '0.075000',
        minimumEarnedRate,
        coverageTrigger: 'occurrence',
        nonAdmitted: surplusLines !== null,
      },
      content: contentCosting(premiums),
      retroactiveDate: null,
      isRenewal: false,
    },
    booking,
  );
  const id = transactionId(transaction);
  return {
    policy,
    transactions: [{ ...transaction, id }],
    segments: segments.map((segment) => ({
      ...segment,
      id: `segment-${segment.ordinal}`,
      openedByTransactionId: id,
      supersededByTransactionId: null,
    })),
    rounding: rounding ?? { unit: 'cent', mode: 'half_even' },
    surplusLines,
    returnTerms: { stateCode: 'VA', rule: returnRule, shortRateTable: [{ upToDays: null, returnShare: '0.900000' }] },
  };
};

const transactionId = ({ ordinal }: Pick<NewTransaction, 'ordinal'>): string => `transaction-${ordinal}`;

/** The file after a change: what whoever applies one writes. */
export const applied = (file: PolicyFile, change: PolicyChange): PolicyFile => {
  const id = transactionId(change.transaction);
  const superseded = new Set(change.supersededSegmentIds);
  const before = file.segments.map(
    (segment): StoredSegment => (superseded.has(segment.id) ? { ...segment, supersededByTransactionId: id } : segment),
  );
  const written = change.segments.map((segment) => ({
    ...segment,
    id: `segment-${segment.ordinal}`,
    openedByTransactionId: id,
    supersededByTransactionId: null,
  }));
  const transactions = [...change.accompanying, change.transaction].map((one) => ({ ...one, id: transactionId(one) }));
  return {
    ...file,
    policy: { ...file.policy, ...change.policy },
    transactions: [...file.transactions, ...transactions],
    segments: [...before, ...written],
  };
};

/** A change that was not refused. */
export const changedBy = (change: PolicyChange | ChangeRefused): PolicyChange => {
  if (change.outcome === 'refused') throw new Error(`The change is refused: ${change.code}.`);
  return change;
};
