import type { MailedNotice } from './cancellation.ts';
import { endOfCoverAfterNotice } from './notice.ts';
import {
  type Booking,
  type ChangeReason,
  type ChangeRefused,
  type PolicyChange,
  type PolicyValues,
  refused,
  transactionOf,
} from './policy-change.ts';
import type { PolicyFile } from './policy-file.ts';

/** A change of what is to happen at the end of the term: nothing that is covered and no premium moves. */
const intended = (
  file: PolicyFile,
  type: 'non_renewal' | 'non_renewal_rescinded',
  renewalIntent: NonNullable<PolicyValues['renewalIntent']>,
  why: ChangeReason,
  booking: Booking,
): PolicyChange => ({
  outcome: 'changed',
  accompanying: [],
  transaction: transactionOf(file, booking, {
    ...why,
    type,
    effectiveDate: file.policy.expirationDate,
    premiumChangeCents: 0n,
  }),
  supersededSegmentIds: [],
  segments: [],
  policy: { renewalIntent },
  coverEndsOn: null,
});

/** Gives notice that no further term is offered. The policy stays in force to the end of its term, and may still be cancelled. */
export const nonRenewed = (
  file: PolicyFile,
  { notice, ...why }: ChangeReason & { readonly notice: MailedNotice },
  booking: Booking,
): PolicyChange | ChangeRefused => {
  const { cancellationDate, expirationDate } = file.policy;
  if (cancellationDate !== null) return refused('policy_not_in_force');
  if (expirationDate < endOfCoverAfterNotice(notice.mailedOn, notice.days)) return refused('notice_period_too_short');
  return intended(file, 'non_renewal', 'non_renew', why, booking);
};

/** Takes that notice back: the policy may be renewed again. */
export const nonRenewalRescinded = (
  file: PolicyFile,
  why: ChangeReason,
  booking: Booking,
): PolicyChange | ChangeRefused =>
  file.transactions.findLast(({ type }) => type.startsWith('non_renewal'))?.type === 'non_renewal'
    ? intended(file, 'non_renewal_rescinded', 'undecided', why, booking)
    : refused('nothing_pending');
