import { event } from '../../../events/event.ts';
import {
  changedRow,
  changedRows,
  defineMutation,
  invalidInput,
  isRefusal,
  notFound,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { readAccountingDate } from '../payments/accounting-date.ts';
import { allocationBounds, allocationInput, namesTwice } from '../payments/allocation-input.ts';
import { allocate, planAllocations } from '../payments/allocations.ts';
import { identified } from '../payments/identified.ts';
import { itemsOf, readItems, refusalOfNamed } from '../payments/payable-items.ts';
import { readPayment, standingAllocations, unappliedCents } from '../payments/payment-file.ts';
import { paidPart } from '../payments/receiving.ts';
import { postAll } from '../post.ts';
import { AllocationExceedsOpen, AllocationExceedsPayment, AlreadyReversed, CreditExceeded } from '../refusals.ts';
import { entryOf } from '../rules/entry.ts';

defineMutation('allocatePayment', {
  keyspace: 'billing',
  description: 'Has money that waits in suspense pay invoices, when it is known what it is for.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [AllocationExceedsOpen, AllocationExceedsPayment, CreditExceeded, AlreadyReversed],
  input: (t) => ({
    paymentId: t.id('payments', 'The payment of which something waits in suspense.'),
    expectedVersion: t.version('payment'),
    allocations: t.list(allocationInput, allocationBounds, 'What it pays.'),
  }),
  changed: {
    payment: changedRow('payments', 'The payment. Its `unallocated` is what still waits in suspense.'),
    invoices: changedRows('invoices', 'The invoices that it pays.'),
  },

  prepare: async ({ paymentId, allocations }, context) => {
    if (namesTwice(allocations)) return invalidInput('must name an invoice once', 'allocations');
    const [payment, on] = await Promise.all([
      readPayment(context, paymentId),
      readAccountingDate(context, context.today),
    ]);
    if (!payment) return notFound(paymentId, 'paymentId');
    const before = standingAllocations(payment).map(({ invoiceId }) => invoiceId);
    const named = allocations.map(({ invoiceId }) => invoiceId);
    const all = await readItems(context, [...new Set([...named, ...before])]);
    const unknown = refusalOfNamed(all, allocations);
    if (unknown) return unknown;
    const payingBefore = [...itemsOf(all, before).policies.values()];
    return { file: payment, items: itemsOf(all, named), payingBefore, on };
  },

  change: async (
    transaction,
    { expectedVersion, allocations: named },
    { file, items, payingBefore, on },
    { today },
  ) => {
    const { id, externalReference } = file;
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
    const plan = await planAllocations(transaction, { amountCents: unappliedCents(file), named }, items);
    if (isRefusal(plan)) return plan;
    const { applied, entries, allocations } = await allocate(transaction, id, plan, { today, on });
    const policies = [...payingBefore, ...items.policies.values()];
    const policyId = await identified(transaction, id, payment, policies);
    const { orgId } = transaction;
    const about = { subjectId: id, policyId, description: `${externalReference} identified`, postingDate: on };
    await postAll(transaction, [entryOf({ event: 'suspense_allocated', orgId, applied }, about), ...entries]);
    const payload = { paymentId: id, accountingDate: on, allocations: allocations.map(paidPart) };
    return {
      changed: { payment: id, invoices: allocations.map(({ invoiceId }) => invoiceId) },
      events: [event('payment.allocated', { id, sequence: payment.version + 1 }, payload)],
    };
  },
});
