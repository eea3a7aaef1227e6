import { addDays } from '../../global/rules/dates.ts';
import type { Subjectivity } from './bind.ts';

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
