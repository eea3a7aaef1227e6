import { addDays, dayOf } from '../../../src/keyspaces/global/rules/dates.ts';
import { stateRuleOn } from '../../../src/keyspaces/global/rules/state-rules.ts';
import type { RowsWith, StoredRows } from './stored-rows.ts';

type Rows = RowsWith<{
  stateRules:
    | 'stateCode'
    | 'lineOfBusinessCode'
    | 'admitted'
    | 'effectiveDate'
    | 'nonPaymentNoticeDays'
    | 'underwritingNoticeDays'
    | 'midTermNoticeDays';
}>;

/** What of a policy tells the days of notice that it must get. */
export type NoticedPolicy = Pick<
  StoredRows['policies'][number],
  'stateCode' | 'lineOfBusinessCode' | 'nonAdmitted' | 'effectiveDate'
>;

/** What of a notice tells whether it was mailed in time. */
export type MailedNotice = Pick<StoredRows['policiesNotices'][number], 'kind' | 'mailedAt'>;

/** Days of a term in which an insurer may decline a risk with shorter notice. */
const underwritingDays = 60;

/**
 * Whether a notice of cancellation was mailed as long before a day as the policy's state demands for it. No time is enough
 * where nobody knows the state's rule.
 */
export const isMailedInTime = (
  { stateRules }: Rows,
  { stateCode, lineOfBusinessCode, nonAdmitted, effectiveDate }: NoticedPolicy,
  { kind, mailedAt }: MailedNotice,
  endOfCover: string,
): boolean => {
  const rule = stateRuleOn(stateRules, { stateCode, lineOfBusinessCode, admitted: !nonAdmitted }, effectiveDate);
  if (!rule) return false;
  const mailedOn = dayOf(mailedAt);
  const ofUnderwriting =
    mailedOn < addDays(effectiveDate, underwritingDays) ? rule.underwritingNoticeDays : rule.midTermNoticeDays;
  const days = kind === 'cancellation_non_payment' ? rule.nonPaymentNoticeDays : ofUnderwriting;
  return addDays(mailedOn, days) <= endOfCover;
};
