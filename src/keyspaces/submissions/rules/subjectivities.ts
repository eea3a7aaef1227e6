import type { quoteStatus } from '../../../../schema/submissions/enums.ts';
import { addDays } from '../../global/rules/dates.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';
import type { Subjectivity } from './bind.ts';
import { openQuoteStatuses } from './offer.ts';
import { authorityReferralReasons, highestLevel, type RiskFacts, type UnderwritingAuthority } from './referral.ts';

/** A condition that a quote is to be made subject to. */
export interface Condition {
  readonly text: string;
  readonly kind: Subjectivity['kind'];
  /** Within how many days after the bind; null for every other kind. */
  readonly withinDays: number | null;
}

/** The quote that conditions are of, and whose book it is of. */
interface Conditional {
  readonly id: string;
  readonly producerId: string;
  readonly carrierId: string;
  readonly insuredId: string;
}

/** Conditions as rows, open, counted on from those that the quote has. */
export const conditionRows = (
  { id: quoteId, producerId, carrierId, insuredId }: Conditional,
  conditions: readonly Condition[],
  alreadyThere: number,
) =>
  conditions.map(({ text, kind, withinDays }, index) => ({
    quoteId,
    producerId,
    carrierId,
    insuredId,
    ordinal: alreadyThere + index + 1,
    text,
    kind,
    withinDays,
    dueDate: null,
    document: null,
    satisfiedAt: null,
    satisfiedById: null,
    waivedAt: null,
    waivedById: null,
    waiverReason: null,
  }));

/** Within how many days after the bind the conditions of an approval are to be satisfied. */
const approvalConditionDays = 30;

/** What a higher authority sets as conditions, as conditions of the quote. */
export const conditionsOfApproval = (texts: readonly string[]): Condition[] =>
  texts.map((text) => ({ text, kind: 'within_days', withinDays: approvalConditionDays }));

/** By when a condition must be satisfied, once the quote is bound; null when no day says so. */
export const subjectivityDueDate = (
  { kind, withinDays }: Pick<Condition, 'kind' | 'withinDays'>,
  boundOn: string,
): string | null => (kind === 'within_days' && withinDays !== null ? addDays(boundOn, withinDays) : null);

/** From each state of a condition, those that may follow: it is satisfied or waived once. */
export const subjectivitySteps: Transitions<'open' | 'satisfied' | 'waived'> = {
  open: ['satisfied', 'waived'],
  satisfied: [],
  waived: [],
};

/** The state of a condition, by what was noted of it. */
export const subjectivityState = ({
  satisfiedAt,
  waivedAt,
}: Pick<Subjectivity, 'satisfiedAt' | 'waivedAt'>): keyof typeof subjectivitySteps => {
  if (satisfiedAt !== null) return 'satisfied';
  return waivedAt === null ? 'open' : 'waived';
};

/** Whether a quote in a status may be made subject to a further condition. Once it is bound, only days from now can be set. */
export const mayBeConditional = (status: keyof typeof quoteStatus, kind: Condition['kind']): boolean => {
  if (status === 'bound') return kind === 'within_days';
  return status === 'referred' || openQuoteStatuses.some((open) => open === status);
};

/**
 * The level that may waive a condition of a quote: the lowest whose profile could offer the risk alone, and no lower than what
 * was asked for when a higher authority approved it.
 */
export const levelToWaive = (
  facts: RiskFacts,
  approvals: readonly { readonly decision: string; readonly requiredLevel: number }[],
  profiles: readonly UnderwritingAuthority[],
): number => {
  const able = profiles.filter((profile) => authorityReferralReasons(facts, profile).length === 0);
  const lowest = able.reduce((level, profile) => Math.min(level, profile.level), highestLevel);
  const approved = approvals.filter(({ decision }) => decision === 'approved');
  return approved.reduce((level, { requiredLevel }) => Math.max(level, requiredLevel), lowest);
};
