import { event } from '../../../events/event.ts';
import {
  changedRow,
  changedRows,
  defineMutation,
  invalidInput,
  notFound,
  type Refusal,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { identified } from '../payments/identified.ts';
import { type FiledAllocation, unappliedCents } from '../payments/payment-file.ts';
import { paidPart } from '../payments/receiving.ts';
import { invoicesOf, takeBack } from '../payments/take-back.ts';
import { type PaymentToUndo, readPaymentToUndo } from '../payments/undo-payment.ts';
import { postAll } from '../post.ts';
import { AlreadyReversed } from '../refusals.ts';
import { entryOf } from '../rules/entry.ts';
import { unbalancedWithout } from '../rules/returning.ts';

/** Refuses to part the credits that a payment was sent less from what they were taken off. */
const refusalOfBalance = ({ file, standing }: PaymentToUndo, wrong: readonly FiledAllocation[]): Refusal | null => {
  const stayingCents = file.amountCents - file.refundedCents;
  const unbalanced = unbalancedWithout(wrong, { stayingCents, unappliedCents: unappliedCents(file) });
  if (!unbalanced) return null;
  const credits = standing.flatMap(({ invoiceId, amountCents }) => (amountCents < 0n ? invoiceId : [])).join(', ');
  const rule = {
    credits_stay_alone: `must also name the credits that were taken off the payment: ${credits}`,
    credits_are_used: `must also name what the credits were taken off: ${credits}`,
  }[unbalanced];
  return invalidInput(rule, 'invoiceIds');
};

defineMutation('deallocatePayment', {
  keyspace: 'billing',
  description:
    'Takes back what a payment pays of some invoices: they are open again, and the money waits in suspense until it is known what it is for. An agency sends its payment less its credits: these go with what they were taken off.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [AlreadyReversed],
  input: (t) => ({
    paymentId: t.id('payments', 'The payment that was allocated wrongly.'),
    expectedVersion: t.version('payment'),
    invoiceIds: t.list(
      t.id('invoices', 'An invoice that it pays.'),
      { max: 50 },
      'The invoices that it shall pay no longer. Credits that were taken off the payment of an agency are named with what they were taken off.',
    ),
    reason: t.text('Why it was wrong: the audit entries say it.'),
  }),
  changed: {
    payment: changedRow('payments', 'The payment. Its `unallocated` is what waits in suspense again.'),
    invoices: changedRows(
      'invoices',
      'The invoices that are open again, and the credits of their policies that pay them at once.',
    ),
  },

  prepare: ({ paymentId }, context) => readPaymentToUndo(context, paymentId, context.today),

  change: async (transaction, { expectedVersion, invoiceIds, reason }, relied, { today }) => {
    const { file, standing, items, on } = relied;
    const { id, externalReference } = file;
    for (const [index, one] of invoiceIds.entries()) {
      if (!standing.some(({ invoiceId }) => invoiceId === one)) return notFound(one, 'invoiceIds', String(index));
    }
    const payment = await transaction.lock('payments', id, [
      'version',
      'status',
      'policyId',
      'producerId',
      'carrierId',
      'insuredId',
    ]);
    if (!payment) return notFound(id, 'paymentId');
    if (payment.status !== 'received' || file.reversesPaymentId !== null) return refuse(AlreadyReversed, ['paymentId']);
    const stale = staleVersion(payment, expectedVersion) ?? staleVersion(payment, file.version);
    if (stale) return stale;
    const wrong = standing.filter(({ invoiceId }) => invoiceIds.includes(invoiceId));
    const unbalanced = refusalOfBalance(relied, wrong);
    if (unbalanced) return unbalanced;
    transaction.because(reason);
    const taken = { file, allocations: wrong, by: { paymentId: id }, items };
    const wentBack = await takeBack(transaction, taken, { today, on });
    const { applied, entries, allocations } = wentBack;
    const kept = new Set(
      items.invoices.flatMap((invoice) => (invoiceIds.includes(invoice.id) ? [] : invoice.policyId)),
    );
    const policies = [...items.policies.values()].filter((policy) => kept.has(policy.id));
    const policyId = await identified(transaction, id, payment, policies);
    const { orgId } = transaction;
    const about = {
      subjectId: id,
      policyId,
      description: `${externalReference} waits in suspense again`,
      postingDate: on,
    };
    await postAll(transaction, [entryOf({ event: 'suspense_allocated', orgId, applied }, about), ...entries]);
    const payload = { paymentId: id, accountingDate: on, allocations: allocations.map(paidPart) };
    return {
      changed: { payment: id, invoices: invoicesOf(wentBack) },
      events: [event('payment.allocated', { id, sequence: payment.version + 1 }, payload)],
    };
  },
});
