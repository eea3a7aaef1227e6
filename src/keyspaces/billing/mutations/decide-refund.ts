import { decision } from '../../../../schema/decision.ts';
import {
  authorityRefusals,
  changedRow,
  defineMutation,
  invalidTransition,
  isRefusal,
} from '../../../graphql/mutation/index.ts';
import { Decision } from '../../../graphql/shared-enums.ts';
import { decideApproval, readQuestion } from '../refunds/decide-approval.ts';
import { lockRefund, readRefund, readSource } from '../refunds/refund-in-hand.ts';
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

  prepare: async ({ disbursementId, decision: verdict }, context) => {
    const refund = await readRefund(context, disbursementId);
    if (isRefusal(refund)) return refund;
    const [question, source] = await Promise.all([
      readQuestion(context, refund),
      verdict === 'denied' ? readSource(context, refund) : null,
    ]);
    if (source && isRefusal(source)) return source;
    return { refund, question, source };
  },

  change: async (transaction, { expectedVersion, decision: verdict, note }, relied, { today }) => {
    const { refund, question, source } = relied;
    transaction.because(note);
    const giveBack = source && (await source.lockToGiveBack(transaction, today));
    const locked = await lockRefund(transaction, refund, expectedVersion);
    if (isRefusal(locked)) return locked;
    const decided = invalidTransition(disbursementTransitions, locked.status, 'approved', 'disbursementId');
    if (decided) return decided;
    if (!question) throw new Error(`The refund ${refund.id} waits for a decision, and for no question.`);
    const refusal = await decideApproval(transaction, question, { decision: verdict, note });
    if (refusal) return refusal;
    await giveBack?.(refund.amountCents);
    const after = giveBack ? { status: 'voided' as const, endedAt: transaction.now } : { status: 'approved' as const };
    await transaction.set('disbursements', refund.id, after);
    return { changed: { disbursement: refund.id } };
  },
});
