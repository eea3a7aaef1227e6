import type { NoticeAddressee, noticeKind, noticeMethod, noticeOutcome } from '../../../../schema/notice.ts';
import type { NoticeDays } from '../../../../schema/program-terms.ts';
import { addDays, daysBetween } from '../../global/rules/dates.ts';
import type { ChangeReason, ChangeRefused, PolicyValues } from './policy-change.ts';
import { refused } from './policy-change.ts';
import type { PolicyFile, SegmentContent } from './policy-file.ts';

/** Days of a term in which the insurer may still decline the risk. */
const underwritingPeriodDays = 60;

/** The days of notice before a cancellation: by its reason, and by how old the policy is when the notice is mailed. */
export const cancellationNoticeDays = (
  days: NoticeDays,
  reasonCode: ChangeReason['reasonCode'],
  { effectiveDate, mailedOn }: { readonly effectiveDate: string; readonly mailedOn: string },
): number => {
  if (reasonCode === 'non_payment') return days.nonPayment;
  const isNew = daysBetween(effectiveDate, mailedOn) < underwritingPeriodDays;
  return isNew ? days.underwriting : days.midTerm;
};

/** The first day without cover that a notice mailed on a day may name: after so many days, and not before another day. */
export const endOfCoverAfterNotice = (mailedOn: string, days: number, noEarlierThan = mailedOn): string => {
  const afterDays = addDays(mailedOn, days);
  if (afterDays < noEarlierThan) return noEarlierThan;
  return afterDays;
};

/** A notice to be written. */
export interface NewNotice {
  readonly kind: keyof typeof noticeKind;
  readonly mailedAt: Date;
  readonly method: keyof typeof noticeMethod;
  readonly effectiveDate: string;
  readonly proof: string;
  readonly outcome: keyof typeof noticeOutcome;
  readonly addressees: NoticeAddressee[];
}

/** Somebody with an address beside the insured. */
export interface OtherAddressee {
  readonly name: string;
  readonly role: Exclude<NoticeAddressee['role'], 'insured'>;
  readonly address: string;
}

type Mailed = Pick<SegmentContent, 'namedInsured' | (`mailing${string}` & keyof SegmentContent)>;

/** All whom a notice about a policy goes to: the insured where its mail goes, and the others. */
export const addresseesOf = (segment: Mailed, others: readonly OtherAddressee[]): NoticeAddressee[] => {
  const { mailingAddressLine1, mailingAddressLine2, mailingCity, mailingStateCode, mailingPostalCode } = segment;
  const street = mailingAddressLine2 === null ? mailingAddressLine1 : `${mailingAddressLine1}, ${mailingAddressLine2}`;
  const address = `${street}, ${mailingCity}, ${mailingStateCode} ${mailingPostalCode}`;
  return [{ name: segment.namedInsured, role: 'insured', address }, ...others];
};

/** A policy under notice: what is mailed, and that its end is pending. */
export interface Noticed {
  readonly outcome: 'noticed';
  readonly notice: NewNotice;
  readonly policy: PolicyValues;
}

/**
 * Announces the end of cover. Until the day that it names the policy is in force, and the notice may be rescinded; the
 * cancellation itself is a change of its own, on that day.
 */
export const cancellationNoticed = (
  { policy }: Pick<PolicyFile, 'policy'>,
  notice: Omit<NewNotice, 'outcome'>,
  { mailedOn, days }: { readonly mailedOn: string; readonly days: number },
): Noticed | ChangeRefused => {
  if (policy.cancellationDate !== null) return refused('policy_not_in_force');
  if (policy.pendingCancellationDate !== null) return refused('cancellation_pending');
  if (notice.effectiveDate < policy.effectiveDate || notice.effectiveDate >= policy.expirationDate) {
    return refused('effective_date_outside_term');
  }
  if (notice.effectiveDate < endOfCoverAfterNotice(mailedOn, days)) return refused('notice_period_too_short');
  return {
    outcome: 'noticed',
    notice: { ...notice, outcome: 'pending' },
    policy: { pendingCancellationDate: notice.effectiveDate },
  };
};

/** Takes a notice of cancellation back, when what was past due has been paid. */
export const noticeRescinded = ({ policy }: Pick<PolicyFile, 'policy'>): PolicyValues | ChangeRefused =>
  policy.pendingCancellationDate === null || policy.cancellationDate !== null
    ? refused('nothing_pending')
    : { pendingCancellationDate: null };
