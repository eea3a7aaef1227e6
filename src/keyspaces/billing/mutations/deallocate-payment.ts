import { event } from '../../../events/event.ts';
import {
  changedRow,
  changedRows,
  defineMutation,
  notFound,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { identified } from '../payments/identified.ts';
import { paidPart } from '../payments/receiving.ts';
import { takeBack } from '../payments/take-back.ts';
import { readPaymentToUndo } from '../payments/undo-payment.ts';
import { postAll } from '../post.ts';
import { AlreadyReversed } from '../refusals.ts';
import { entryOf } from '../rules/entry.ts';

defineMutation('deallocatePayment', {
  keyspace: 'billing',
  description:
    'Takes back what a payment pays of some invoices: they are open again, and the money waits in suspense until it is known what it is for.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [AlreadyReversed],
  input: (t) => ({
    paymentId: t.id('payments', 'The payment that was allocated wrongly.'),
    expectedVersion: t.version('payment'),
    invoiceIds: t.list(
      t.id('invoices', 'An invoice that it pays.'),
      { max: 50 },
      'The invoices that it shall pay no longer.',
    ),
    reason: t.text('Why it was wrong: the audit entries say it.'),
  }),
  changed: {
    payment: changedRow('payments', 'The payment. Its `unallocated` is what waits in suspense again.'),
    invoices: changedRows('invoices', 'The invoices that are open again.'),
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
    transaction.because(reason);
    const wrong = standing.filter(({ invoiceId }) => invoiceIds.includes(invoiceId));
    const taken = { file, allocations: wrong, by: { paymentId: id }, items };
    const { applied, entries, allocations } = await takeBack(transaction, taken, { today, on });
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
      changed: { payment: id, invoices: [...new Set(allocations.map(({ invoiceId }) => invoiceId))] },
      events: [event('payment.allocated', { id, sequence: payment.version + 1 }, payload)],
    };
  },
});
