import { eq } from 'drizzle-orm';
import { billingApprovals } from '../../../../schema/billing/tables/index.ts';
import { systemActorId } from '../../../../schema/identifiers.ts';
import { personOf } from '../../../auth/viewer.ts';
import type { StoredRow, WriteTransaction } from '../../../data/write/write-transaction.ts';
import {
  authorityExceeded,
  type MutationContext,
  type Refusal,
  separationOfDuties,
} from '../../../graphql/mutation/index.ts';
import { readAuthority } from '../../global/authority/own-authority.ts';
import { type Decider, decided, decisionColumns, decisionRefusal, type Verdict } from '../../global/rules/approval.ts';

/** Who decides on refunds, with their own limit for them. */
const readDecider = async (context: MutationContext): Promise<Decider> => {
  const profile = await readAuthority(context, context.viewer.userId);
  return {
    userId: personOf(context.viewer),
    level: profile?.level ?? 0,
    limitCents: profile?.maxRefundCents ?? 0n,
  };
};

/** The question that a refund waits for, and whoever decides on it. */
export interface Question {
  readonly approvalId: string;
  readonly decider: Decider;
}

/** Reads the question that a refund waits for, and the authority of the viewer; null for a refund that waits for none. */
export const readQuestion = async (
  context: MutationContext,
  { id: subjectId, status }: Pick<StoredRow<'disbursements'>, 'id' | 'status'>,
): Promise<Question | null> => {
  if (status !== 'requested') return null;
  const only = { where: { subjectId }, columns: { id: true } } as const;
  const [approval, decider] = await Promise.all([
    context.rulesDb('billing').query.billingApprovals.findFirst(only),
    readDecider(context),
  ]);
  if (!approval) throw new Error(`Nobody was asked about the refund ${subjectId}, which waits for a decision.`);
  return { approvalId: approval.id, decider };
};

/** Decides on a refund: its disbursement is locked, and waits for the decision. Refuses whoever may not. */
export const decideApproval = async (
  transaction: WriteTransaction<'billing'>,
  { approvalId, decider }: Question,
  verdict: Verdict,
): Promise<Refusal | null> => {
  const approval = await transaction.lock('billingApprovals', approvalId, decisionColumns);
  if (!approval) throw new Error(`The approval ${approvalId} is not there.`);
  const refusal = decisionRefusal(approval, decider, verdict);
  if (refusal === 'separation_of_duties') return separationOfDuties(approval.requesterId, 'disbursementId');
  if (refusal === 'authority_exceeded') return authorityExceeded(approval.requiredLevel, 'disbursementId');
  if (refusal !== null) throw new Error(`The refund of the approval ${approvalId} waits for what is ${refusal}.`);
  await transaction.set('billingApprovals', approvalId, decided(decider, verdict, transaction.now));
  return null;
};

/** Denies a refund that waits for its decision because a rule says so: its disbursement is locked, and nobody is asked. */
export const denyByRule = async (
  transaction: WriteTransaction<'billing'>,
  disbursementId: string,
  note: string,
): Promise<void> => {
  const found = await transaction.read('billingApprovals', ['id'], eq(billingApprovals.subjectId, disbursementId));
  for (const { id } of found) {
    await transaction.lock('billingApprovals', id, decisionColumns);
    const denied = decided({ userId: systemActorId }, { decision: 'denied', note }, transaction.now);
    await transaction.set('billingApprovals', id, denied);
  }
};
