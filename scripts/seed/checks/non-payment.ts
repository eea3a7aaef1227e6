import { isMailedInTime, type NoticedPolicy } from './notice-in-time.ts';
import { type PastDueRows, pastDueOf } from './past-due.ts';
import { findings, groupBy, type RowsWith } from './stored-rows.ts';

type Rows = PastDueRows &
  Parameters<typeof isMailedInTime>[0] &
  RowsWith<{
    policies: 'id' | keyof NoticedPolicy;
    policiesNotices: 'id' | 'kind' | 'effectiveDate' | 'mailedAt' | 'outcome';
    policyTransactions: 'id' | 'type' | 'reasonCode' | 'policyId' | 'effectiveDate';
    delinquencies: 'id' | 'policyId' | 'status' | 'noticeId' | 'amountCents';
  }>;

/** Every cancellation for non-payment follows a notice that was mailed in time and that named its day. */
const withoutNotice = (rows: Rows): string[] => {
  const policyOf = new Map(rows.policies.map((policy) => [policy.id, policy]));
  const noticeOf = new Map(rows.policiesNotices.map((notice) => [notice.id, notice]));
  const delinquenciesOf = groupBy(rows.delinquencies, ({ policyId, status }) =>
    status === 'cancelled' ? policyId : null,
  );
  const forNonPayment = rows.policyTransactions.filter(
    ({ type, reasonCode }) => type === 'cancellation' && reasonCode === 'non_payment',
  );
  return findings(forNonPayment, ({ id, policyId, effectiveDate }) => {
    const policy = policyOf.get(policyId);
    const noticed = delinquenciesOf(policyId).some(({ noticeId }) => {
      const notice = noticeOf.get(noticeId ?? '');
      if (!policy || notice?.effectiveDate !== effectiveDate) return false;
      return isMailedInTime(rows, policy, notice, effectiveDate);
    });
    return !noticed && `Transaction ${id} cancels for non-payment without notice in time.`;
  });
};

/**
 * A notice of non-payment is given only while an invoice of the policy is past due, and names what is; its policy is
 * cancelled for that only on the day that it named and that leaves the state's days; and a delinquency that was cured has
 * its notice rescinded.
 */
export const checkNonPayment = (rows: Rows): string[] => {
  const noticeOf = new Map(rows.policiesNotices.map((notice) => [notice.id, notice]));
  const pastDueAt = pastDueOf(rows);
  return [
    ...withoutNotice(rows),
    ...findings(rows.delinquencies, ({ id, policyId, noticeId, amountCents }) => {
      const notice = noticeOf.get(noticeId ?? '');
      if (!notice) return noticeId !== null && `Delinquency ${id} has a notice that is not there.`;
      const pastDueCents = pastDueAt(policyId, notice.mailedAt);
      if (pastDueCents <= 0n) return `Notice ${notice.id} was given while nothing of policy ${policyId} was past due.`;
      const right = pastDueCents === amountCents;
      return !right && `Notice ${notice.id} was given for ${amountCents} cents; ${pastDueCents} were past due.`;
    }),
    ...findings(rows.delinquencies, ({ id, status, noticeId }) => {
      const outcome = noticeOf.get(noticeId ?? '')?.outcome;
      const expected = { open: 'pending', cured: 'rescinded', cancelled: 'took_effect' }[status];
      return noticeId !== null && outcome !== expected && `Delinquency ${id} is ${status}, its notice ${outcome}.`;
    }),
  ];
};
