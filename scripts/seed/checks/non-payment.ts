import { addDays, dayOf } from '../../../src/keyspaces/global/rules/dates.ts';
import { type Check, findings, groupBy } from './stored-rows.ts';

/** No state allows fewer days from the mailing of a notice of non-payment to the end of cover. */
const fewestNoticeDays = 10;

/**
 * A policy is cancelled for non-payment only for premium that was past due, on the day that a notice named and that was
 * mailed in time; and a delinquency that was cured has its notice rescinded.
 */
export const checkNonPayment: Check = (rows) => {
  const delinquenciesOf = groupBy(rows.delinquencies, ({ policyId, status }) =>
    status === 'cancelled' ? policyId : null,
  );
  const noticeOf = new Map(rows.policiesNotices.map((notice) => [notice.id, notice]));
  const forNonPayment = rows.policyTransactions.filter(
    ({ type, reasonCode }) => type === 'cancellation' && reasonCode === 'non_payment',
  );
  return [
    ...findings(forNonPayment, ({ id, policyId, effectiveDate }) => {
      const noticed = delinquenciesOf(policyId).some(({ noticeId, amountCents }) => {
        const notice = noticeOf.get(noticeId ?? '');
        return (
          notice !== undefined &&
          amountCents > 0n &&
          notice.effectiveDate === effectiveDate &&
          addDays(dayOf(notice.mailedAt), fewestNoticeDays) <= effectiveDate
        );
      });
      return (
        !noticed && `Transaction ${id} cancels for non-payment without premium past due, or without notice in time.`
      );
    }),
    ...findings(rows.delinquencies, ({ id, status, noticeId }) => {
      const outcome = noticeOf.get(noticeId ?? '')?.outcome;
      const expected = { open: 'pending', cured: 'rescinded', cancelled: 'took_effect' }[status];
      return noticeId !== null && outcome !== expected && `Delinquency ${id} is ${status}, its notice ${outcome}.`;
    }),
  ];
};
