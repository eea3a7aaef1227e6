import type { NoticeDays } from '../../../../schema/program-terms.ts';
import { latestBegun } from './by-date.ts';

/** What a rule of a state is found by. */
export interface StateRuleKey {
  readonly stateCode: string;
  readonly lineOfBusinessCode: string;
  readonly admitted: boolean;
}

/** The rule of a state for a line of business that holds on a day; undefined where none is known. */
export const stateRuleOn = <Rule extends StateRuleKey & { readonly effectiveDate: string }>(
  rules: readonly Rule[],
  { stateCode, lineOfBusinessCode, admitted }: StateRuleKey,
  day: string,
): Rule | undefined => {
  const concerned = rules.filter(
    (rule) =>
      rule.stateCode === stateCode && rule.lineOfBusinessCode === lineOfBusinessCode && rule.admitted === admitted,
  );
  return latestBegun(concerned, day, ({ effectiveDate }) => effectiveDate);
};

/** The notice that a state asks for, in days. */
export interface StateNotice {
  readonly nonPaymentNoticeDays: number;
  readonly underwritingNoticeDays: number;
  readonly midTermNoticeDays: number;
  readonly nonRenewalNoticeDays: number;
}

/** The notice that a policy must get: what its program promises, and never less than the state asks for. */
export const noticeDaysOf = (state: StateNotice, promised: NoticeDays): NoticeDays => ({
  nonPayment: Math.max(state.nonPaymentNoticeDays, promised.nonPayment),
  underwriting: Math.max(state.underwritingNoticeDays, promised.underwriting),
  midTerm: Math.max(state.midTermNoticeDays, promised.midTerm),
  nonRenewal: Math.max(state.nonRenewalNoticeDays, promised.nonRenewal),
});
