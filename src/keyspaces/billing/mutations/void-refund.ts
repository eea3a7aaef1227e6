import {
  authorityRefusals,
  changedRow,
  defineMutation,
  invalidTransition,
  isRefusal,
} from '../../../graphql/mutation/index.ts';
import { readAccountingDate } from '../payments/accounting-date.ts';
import { postingLinesOf } from '../payments/payment-file.ts';
import { postAll } from '../post.ts';
import { decideApproval, readQuestion } from '../refunds/decide-approval.ts';
import { lockRefund, readEntriesOf, readRefund, readSource } from '../refunds/refund-in-hand.ts';
import { reversalOf } from '../rules/entry.ts';
import { disbursementTransitions } from '../rules/lifecycle.ts';

defineMutation('voidRefund', {
  keyspace: 'billing',
  description:
    'Calls a refund off that is not to be sent, or takes one back that has not reached its payee: the credit is open again, or the money waits in suspense again. One that nobody has decided on is denied by it, so that it takes another person than the one who has asked.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [...authorityRefusals],
  input: (t) => ({
    disbursementId: t.id('disbursements', 'The refund that the bank has not paid.'),
    expectedVersion: t.version('refund'),
    reason: t.text('Why it is called off: the audit entries say it.'),
  }),
  changed: { disbursement: changedRow('disbursements', 'The refund, as VOIDED.') },

  prepare: async ({ disbursementId }, context) => {
    const [refund, on] = await Promise.all([
      readRefund(context, disbursementId),
      readAccountingDate(context, context.today),
    ]);
    if (isRefusal(refund)) return refund;
    const [source, question, entries] = await Promise.all([
      readSource(context, refund),
      readQuestion(context, refund),
      readEntriesOf(context, refund),
    ]);
    return isRefusal(source) ? source : { refund, source, question, entries, on };
  },

  change: async (transaction, { expectedVersion, reason }, relied, { today }) => {
    const { refund, source, question, entries, on } = relied;
    transaction.because(reason);
    const giveBack = await source.lockToGiveBack(transaction, today);
    const locked = await lockRefund(transaction, refund, expectedVersion);
    if (isRefusal(locked)) return locked;
    const ended = invalidTransition(disbursementTransitions, locked.status, 'voided', 'disbursementId');
    if (ended) return ended;
    if (question) {
      const refusal = await decideApproval(transaction, question, { decision: 'denied', note: reason });
      if (refusal) return refusal;
    }
    await giveBack(refund.amountCents);
    await transaction.set('disbursements', refund.id, { status: 'voided', endedAt: transaction.now });
    const { id: subjectId, policyId } = refund;
    const description = `${refund.externalReference} to ${refund.payeeName} taken back`;
    const about = { subjectId, policyId, description, postingDate: on };
    await postAll(
      transaction,
      entries.map((entry) => reversalOf({ id: entry.id, lines: postingLinesOf(entry) }, about)),
    );
    return { changed: { disbursement: refund.id } };
  },
});
