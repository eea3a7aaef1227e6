import type { monthReason } from '../../../../schema/approval.ts';
import type { AskedApproval } from '../../global/rules/approval.ts';

/** What is asked of a month of the books. */
export interface AskedOfMonth {
  readonly periodId: string;
  readonly subjectType: 'month_close' | 'month_reopen';
  readonly rationale: string;
  readonly requesterId: string;
}

/** No level and no amount stand in the way: it takes the role, and another person. */
const anybodyElse = {
  reasonCode: 'two_people',
  authority: 'organization',
  requiredLevel: 0,
  amountCents: 0n,
  decision: 'pending',
} as const satisfies Partial<AskedApproval & { readonly reasonCode: keyof typeof monthReason }>;

/** The question about a month of the books. */
export const monthQuestion = ({ periodId, ...asked }: AskedOfMonth) => ({
  ...asked,
  ...anybodyElse,
  subjectId: periodId,
  fileId: periodId,
});
