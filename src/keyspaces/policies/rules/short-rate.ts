import type { returnPremiumRule } from '../../../../schema/global/enums.ts';
import type { requestedBy } from '../../../../schema/policies/enums.ts';
import type { ShortRateBand } from '../../../../schema/program-terms.ts';

/** How premium is returned when a policy ends before its term does: what its state allows, and what its program asks. */
export interface ReturnTerms {
  readonly stateCode: string;
  readonly rule: keyof typeof returnPremiumRule;
  readonly shortRateTable: readonly ShortRateBand[];
}

/** Why a cancellation may not keep more than the premium for the days: the state, or who asks for it, does not allow it. */
export interface ShortRateNotAllowed {
  readonly outcome: 'refused';
  readonly code: 'short_rate_not_allowed';
  readonly stateCode: string;
  readonly requestedBy: keyof typeof requestedBy;
}

/**
 * The refusal of a cancellation at short rate, or null. It is a penalty for the insured's own wish to leave early: nobody else
 * can bring it upon the insured, and a state may forbid it altogether.
 */
export const refuseShortRate = (
  { stateCode, rule }: Pick<ReturnTerms, 'stateCode' | 'rule'>,
  requestedBy: ShortRateNotAllowed['requestedBy'],
): ShortRateNotAllowed | null =>
  rule === 'short_rate_by_insured' && requestedBy === 'insured'
    ? null
    : { outcome: 'refused', code: 'short_rate_not_allowed', stateCode, requestedBy };

/**
 * The share of the unearned premium that a short-rate cancellation returns, as a decimal, by the days that the policy was in
 * force: the program's first band whose last day is not passed, of which the last one is open.
 */
export const shortRateShareOf = (table: readonly ShortRateBand[], daysInForce: number): string => {
  const band = table.find(({ upToDays }) => upToDays === null || daysInForce <= upToDays);
  if (!band) throw new Error(`The short-rate table says nothing of ${daysInForce} days: its last band must be open.`);
  return band.returnShare;
};
