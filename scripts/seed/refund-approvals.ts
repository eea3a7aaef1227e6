import { refundQuestion } from '../../src/keyspaces/billing/rules/refund-approval.ts';
import { decided, decisionRefusal, type Verdict } from '../../src/keyspaces/global/rules/approval.ts';
import type { Stored } from './book.ts';
import type { Market } from './setup.ts';

type Approval = Stored<'billingApprovals'>;

/** The analyst asks for the decision on a refund. */
export const askForRefund = ({ book, staff }: Market, refund: Stored<'disbursements'>): Approval => {
  const { policyId, producerId, carrierId, insuredId } = refund;
  if (!policyId) throw new Error(`${refund.id} is of no policy: nobody would know what is paid back.`);
  const { user, profile } = staff.analyst;
  const asker = { ...profile, maxRefundCents: BigInt(profile.maxRefundCents) };
  const profiles = staff.profiles.map((one) => ({ ...one, maxRefundCents: BigInt(one.maxRefundCents) }));
  return book.add('billingApprovals', {
    producerId,
    carrierId,
    insuredId,
    ...refundQuestion(BigInt(refund.amountCents), asker, profiles),
    subjectId: refund.id,
    fileId: policyId,
    rationale: 'The credit is not used up by anything that is open.',
    requesterId: user.id,
    decision: 'pending',
    decidedById: null,
    decidedAt: null,
    note: null,
    conditions: [],
  });
};

/** The finance manager decides on a refund. Throws where the rules forbid it. */
export const decideRefund = ({ book, staff }: Market, approval: Approval, verdict: Verdict): void => {
  const { user, profile } = staff.financeManager;
  const decider = { userId: user.id, level: profile.level, limitCents: BigInt(profile.maxRefundCents) };
  const refusal = decisionRefusal({ ...approval, amountCents: BigInt(approval.amountCents) }, decider, verdict);
  if (refusal) throw new Error(`${approval.id} cannot be decided: ${refusal}.`);
  book.change(approval, decided(decider, verdict, book.now));
};
