import type { claimClosedReason, claimStatus } from '../../../../schema/claims/enums.ts';
import type { NoticeDays } from '../../../../schema/program-terms.ts';
import { addDays } from '../../global/rules/dates.ts';
import { type Cancellation, needsNotice } from './cancellation.ts';
import { cancellationNoticeDays } from './notice.ts';

/** For how many days after the bind a policy that should not have been bound can be taken back from its first day on. */
const daysToFindAnError = 30;

/** Whose side may give each reason for which a policy is cancelled. */
const sidesOf: Partial<Record<Cancellation['reasonCode'], readonly Cancellation['requestedBy'][]>> = {
  insured_request: ['insured', 'producer'],
  bound_in_error: ['producer', 'mga', 'carrier'],
  non_payment: ['mga', 'carrier'],
  underwriting: ['mga', 'carrier'],
  misrepresentation: ['mga', 'carrier'],
  finance_company: ['finance_company'],
};

/** A claim under the policy. */
export interface ReportedClaim {
  readonly id: string;
  readonly status: keyof typeof claimStatus;
  readonly closedReason: keyof typeof claimClosedReason | null;
}

/** What is known of a policy that somebody wants to cancel. */
export interface CancellationFacts {
  readonly effectiveDate: string;
  /** The day of the bind in the organization's calendar. */
  readonly boundOn: string;
  readonly noticeDays: NoticeDays;
  readonly claims: readonly ReportedClaim[];
}

/** Why somebody may not cancel a policy so, or not yet. */
export type CancellationRefusal =
  | { readonly code: 'reason_not_allowed' }
  | { readonly code: 'notice_required'; readonly days: number; readonly earliestDate: string }
  | { readonly code: 'flat_after_inception'; readonly lastDay: string }
  | { readonly code: 'backdated_without_proof' }
  | { readonly code: 'claim_blocks_flat'; readonly claimIds: readonly string[] };

type Asked = Pick<Cancellation, 'method' | 'effectiveDate' | 'reasonCode' | 'requestedBy'>;

/** Claims that stand for a loss: not those that were reported twice, or only noted. */
const losses = (claims: readonly ReportedClaim[]): readonly ReportedClaim[] =>
  claims.filter(({ closedReason }) => closedReason !== 'duplicate' && closedReason !== 'record_only');

const lastDayForFlat = ({ effectiveDate, boundOn }: CancellationFacts, { reasonCode }: Asked): string =>
  reasonCode === 'bound_in_error' ? addDays(boundOn, daysToFindAnError) : effectiveDate;

/**
 * Why a policy is not cancelled so today, before the rules of the cancellation itself are asked; null when nothing speaks
 * against it. The insured ends cover from a day on that is not past; whatever the insurer's side wants needs a notice, but
 * for a policy that should not have been bound. Flat is for cover that nobody has relied on.
 */
export const refuseCancellation = (
  asked: Asked,
  facts: CancellationFacts,
  today: string,
): CancellationRefusal | null => {
  const { method, effectiveDate, reasonCode, requestedBy } = asked;
  if (!sidesOf[reasonCode]?.includes(requestedBy)) return { code: 'reason_not_allowed' };
  if (needsNotice(asked) || requestedBy === 'finance_company') {
    const days = cancellationNoticeDays(facts.noticeDays, reasonCode, {
      effectiveDate: facts.effectiveDate,
      mailedOn: today,
    });
    return { code: 'notice_required', days, earliestDate: addDays(today, days) };
  }
  if (method !== 'flat') return effectiveDate < today ? { code: 'backdated_without_proof' } : null;
  const lastDay = lastDayForFlat(facts, asked);
  if (effectiveDate !== facts.effectiveDate || today > lastDay) return { code: 'flat_after_inception', lastDay };
  const claimIds = losses(facts.claims).map(({ id }) => id);
  return claimIds.length > 0 ? { code: 'claim_blocks_flat', claimIds } : null;
};
