import type { Charge } from '../../../../schema/charge.ts';
import type {
  cancellationMethod,
  policyChangeReason,
  policyStatus,
  policyTransactionType,
  renewalIntent,
  requestedBy,
} from '../../../../schema/policies/enums.ts';
import { accountingDateOf } from '../../global/rules/accounting-date.ts';
import { type ChargedSoFar, commissionsOf, isTax, negated, withTaxes } from '../../global/rules/charges.ts';
import type { NewSegment, PolicyFile, StoredTransaction } from './policy-file.ts';
import type { ShortRateNotAllowed } from './short-rate.ts';
import { chargesOfChange } from './transaction-charges.ts';

/** When a change is written into the books. */
export interface Booking {
  readonly bookedAt: Date;
  /** The day of that moment in the organization's calendar. */
  readonly bookedOn: string;
  /** The first day of the first month that is not closed. */
  readonly firstOpenDay: string;
}

/** Why a policy changes, and who asked for it. */
export interface ChangeReason {
  readonly reasonCode: keyof typeof policyChangeReason;
  readonly reason: string | null;
  readonly requestedBy: keyof typeof requestedBy;
}

/** A transaction to be written. Whoever writes it adds its identifiers and who acts. */
export interface NewTransaction extends Omit<ChangeReason, 'reasonCode'> {
  readonly ordinal: number;
  readonly type: keyof typeof policyTransactionType;
  readonly effectiveDate: string;
  readonly bookedAt: Date;
  readonly accountingDate: string;
  readonly premiumChangeCents: bigint;
  readonly charges: Charge[];
  readonly producerCommissionCents: bigint;
  readonly mgaCommissionCents: bigint;
  readonly cancellationMethod: keyof typeof cancellationMethod | null;
  readonly reasonCode: keyof typeof policyChangeReason | null;
  readonly reversalOfId: string | null;
}

/** Columns of a policy that a change sets. */
export interface PolicyValues {
  readonly status?: keyof typeof policyStatus;
  readonly cancellationDate?: string | null;
  readonly pendingCancellationDate?: string | null;
  readonly lapseFromDate?: string | null;
  readonly lapseToDate?: string | null;
  readonly annualPremiumCents?: bigint;
  readonly renewalIntent?: keyof typeof renewalIntent;
}

/** What a change of a policy writes: rows as data, without identifiers and tenant. */
export interface PolicyChange {
  readonly outcome: 'changed';
  /** Endorsements with a later date that are taken back with a cancellation, or brought back with a policy; written first. */
  readonly accompanying: readonly NewTransaction[];
  readonly transaction: NewTransaction;
  /** The segments that no longer hold because of it. */
  readonly supersededSegmentIds: readonly string[];
  /** The segments that it writes. */
  readonly segments: readonly NewSegment[];
  readonly policy: PolicyValues;
  /** The first day without cover, to which additional insureds end at the latest; null where the change does not move it. */
  readonly coverEndsOn: string | null;
}

/** Why a policy cannot be changed so, where the code says it all. */
interface Refused {
  readonly outcome: 'refused';
  readonly code:
    | 'effective_date_outside_term'
    | 'not_in_force_on_date'
    | 'policy_not_in_force'
    | 'policy_not_cancelled'
    | 'flat_after_inception'
    | 'notice_required'
    | 'notice_period_too_short'
    | 'term_is_over'
    | 'lapse_outside_rest_of_term'
    | 'second_lapse'
    | 'before_end_of_lapse'
    | 'cancellation_pending'
    | 'nothing_pending';
}

/** Why a policy cannot be changed so. */
export type ChangeRefused = Refused | ShortRateNotAllowed;

/** A refused change. */
export const refused = (code: Refused['code']): Refused => ({ outcome: 'refused', code });

type Moved = Pick<NewTransaction, 'type' | 'effectiveDate' | 'premiumChangeCents'> &
  Pick<ChangeReason, 'reason' | 'requestedBy'> &
  Partial<Pick<NewTransaction, 'cancellationMethod' | 'charges' | 'reasonCode' | 'reversalOfId'>>;

/** What a policy has been charged by all its transactions. */
export const chargedSoFar = ({ transactions, surplusLines }: PolicyFile): ChargedSoFar => ({
  written: transactions.flatMap(({ charges }) => charges),
  surplusLines,
});

/**
 * The transaction of a change of a policy, with the commissions of what it charges or returns. The charges follow from the
 * premium, unless it takes back exactly what another one charged.
 */
export const transactionOf = (
  file: PolicyFile,
  { bookedAt, bookedOn, firstOpenDay }: Booking,
  moved: Moved,
): NewTransaction => {
  const charges =
    moved.charges ??
    chargesOfChange({
      ...chargedSoFar(file),
      premiumChangeCents: moved.premiumChangeCents,
      flat: moved.cancellationMethod === 'flat',
    });
  return {
    cancellationMethod: null,
    reasonCode: null,
    reversalOfId: null,
    ...moved,
    ordinal: file.transactions.length + 1,
    bookedAt,
    accountingDate: accountingDateOf({ bookedOn, effectiveDate: moved.effectiveDate, firstOpenDay }),
    charges,
    ...commissionsOf(charges, file.policy),
  };
};

const oppositeOf = ({ id, type, effectiveDate, premiumChangeCents }: StoredTransaction) => ({
  type,
  effectiveDate,
  premiumChangeCents: -premiumChangeCents,
  reversalOfId: id,
});

/** The transaction that takes the last one back: on the same day, with the same charges and the other sign. */
export const reversalOf = (
  file: PolicyFile,
  booking: Booking,
  reversed: StoredTransaction,
  why: ChangeReason,
): NewTransaction =>
  transactionOf(file, booking, { ...why, ...oppositeOf(reversed), charges: negated(reversed.charges) });

/**
 * The transaction that takes back one of several that were charged after another: on the same day, with its premium and fees
 * and the other sign. Its taxes follow from what stays, because they were rounded with what was charged before it.
 */
export const withdrawalOf = (
  file: PolicyFile,
  booking: Booking,
  withdrawn: StoredTransaction,
  why: ChangeReason,
): NewTransaction => {
  const charges = withTaxes(chargedSoFar(file), negated(withdrawn.charges.filter((one) => !isTax(one))));
  return transactionOf(file, booking, { ...why, ...oppositeOf(withdrawn), charges });
};

/** Transactions that follow one another, each computed with those before it. */
export const inTurn = (
  file: PolicyFile,
  changed: readonly StoredTransaction[],
  transactionFor: (file: PolicyFile, changed: StoredTransaction) => NewTransaction,
): NewTransaction[] => {
  const added: NewTransaction[] = [];
  for (const one of changed) added.push(transactionFor(withTransactions(file, added), one));
  return added;
};

/** The file with transactions that are to be written: they count, and nothing refers to them yet. */
export const withTransactions = (file: PolicyFile, added: readonly NewTransaction[]): PolicyFile => ({
  ...file,
  transactions: [...file.transactions, ...added.map((transaction) => ({ ...transaction, id: '' }))],
});
