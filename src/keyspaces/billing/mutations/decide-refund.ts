import { decision } from '../../../../schema/decision.ts';
import {
  authorityRefusals,
  changedRow,
  defineMutation,
  invalidTransition,
  isRefusal,
} from '../../../graphql/mutation/index.ts';
import { Decision } from '../../../graphql/shared-enums.ts';
import { decideApproval, readDecider } from '../refunds/decide-approval.ts';
import { lockRefund, readRefund } from '../refunds/refund-in-hand.ts';
import { disbursementTransitions } from '../rules/lifecycle.ts';

const { approved, denied } = decision;

defineMutation('decideRefund', {
  keyspace: 'billing',
  description:
    "Decides on a refund that somebody else has asked for, by the level that it needs and within the decider's own limit. A denial voids it, and what was set aside for it is free again.",
  roles: ['finance_analyst', 'org_admin'],
  refusals: [...authorityRefusals],
  input: (t) => ({
    disbursementId: t.id('disbursements', 'The refund that waits for a decision.'),
    expectedVersion: t.version('refund'),
    decision: t.oneOf(Decision, { approved, denied }, 'APPROVED or DENIED.'),
    note: t.text('Why. It stays in the file.', { max: 1000 }),
  }),
  changed: { disbursement: changedRow('disbursements', 'The refund, as APPROVED or VOIDED.') },

  prepare: async ({ disbursementId }, context) => {
    const refund = await readRefund(context, disbursementId);
    return isRefusal(refund) ? refund : { refund, decider: await readDecider(context) };
  },

  change: async (transaction, { expectedVersion, decision: verdict, note }, { refund, decider }, { today }) => {
    const { file, source, approvalId } = refund;
    transaction.because(note);
    const isDenied = verdict === 'denied';
    const giveBack = isDenied ? await source.lockToGiveBack(transaction, today) : null;
    const locked = await lockRefund(transaction, refund, expectedVersion);
    if (isRefusal(locked)) return locked;
    const decided = invalidTransition(disbursementTransitions, locked.status, 'approved', 'disbursementId');
    if (decided) return decided;
    const refusal = await decideApproval(transaction, approvalId, decider, { decision: verdict, note });
    if (refusal) return refusal;
    await giveBack?.(file.amountCents);
    const after = isDenied ? { status: 'voided' as const, endedAt: transaction.now } : { status: 'approved' as const };
    await transaction.set('disbursements', file.id, after);
    return { changed: { disbursement: file.id } };
  },
});
