import type { termsReason } from '../../../../schema/approval.ts';
import { type AskedApproval, decided, decisionRefusal } from './approval.ts';

/** Terms or rates of a program that somebody wants to put in force. */
export interface ProposedActivation {
  readonly subjectType: 'program_version' | 'rate_table';
  readonly subjectId: string;
  readonly programId: string;
  readonly carrierId: string;
  readonly draftedById: string;
  /** What is put in force, in words. */
  readonly rationale: string;
}

/** Whoever activates, and what they say of it. */
export interface Activation {
  readonly userId: string;
  readonly note: string;
  readonly at: Date;
}

const reasonCode: keyof typeof termsReason = 'four_eyes';

/** No level and no amount stand in the way: it takes the role, and another person. */
const asked = {
  authority: 'organization',
  requiredLevel: 0,
  amountCents: 0n,
} as const satisfies Partial<AskedApproval>;

/** The approval of whoever activates what another person has written; null when it is the author who asks. */
export const approvalOfActivation = (proposed: ProposedActivation, { userId, note, at }: Activation) => {
  const { draftedById: requesterId, programId: fileId, subjectType, subjectId, carrierId, rationale } = proposed;
  const verdict = { decision: 'approved', note } as const;
  const decider = { userId, level: asked.requiredLevel, limitCents: asked.amountCents };
  if (decisionRefusal({ ...asked, decision: 'pending', requesterId }, decider, verdict)) return null;
  return {
    subjectType,
    subjectId,
    fileId,
    carrierId,
    rationale,
    reasonCode,
    ...asked,
    requesterId,
    ...decided(decider, verdict, at),
  };
};
