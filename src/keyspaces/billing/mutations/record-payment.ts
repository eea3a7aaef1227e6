import { and, eq } from 'drizzle-orm';
import { paymentMethod } from '../../../../schema/billing/enums.ts';
import { payments } from '../../../../schema/billing/tables/index.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { event } from '../../../events/event.ts';
import {
  changedRow,
  changedRows,
  defineMutation,
  invalidInput,
  isRefusal,
  refuse,
} from '../../../graphql/mutation/index.ts';
import { PaymentMethod } from '../payment-method.ts';
import { readAccountingDate } from '../payments/accounting-date.ts';
import { allocationBounds, allocationInput, namesTwice } from '../payments/allocation-input.ts';
import { allocate, bookOf, planAllocations, policiesOf } from '../payments/allocations.ts';
import { payerInput } from '../payments/payer-input.ts';
import { paidPart, readItemsToPay, refusalOfPayer, refusalOfTrust } from '../payments/receiving.ts';
import { postAll } from '../post.ts';
import { AllocationExceedsOpen, AllocationExceedsPayment, CreditExceeded, DuplicateReference } from '../refusals.ts';
import { entryOf } from '../rules/entry.ts';
import { numberedBy } from '../rules/payment-reference.ts';
import { receivedAt } from '../rules/received-at.ts';

defineMutation('recordPayment', {
  keyspace: 'billing',
  description:
    "Records money that has arrived in a trust account, and has it pay invoices. Without allocations it pays what the payer itself has to pay, the oldest due first, and within an invoice fees, taxes, then premium: an insured its invoices, an agency its account current, with the credits there that it has sent the payment less; of nobody else's money it is guessed what it is for. What no invoice takes waits in suspense until `allocatePayment` says what it is for.",
  roles: ['finance_analyst', 'org_admin'],
  refusals: [DuplicateReference, AllocationExceedsOpen, AllocationExceedsPayment, CreditExceeded],
  input: (t) => ({
    payer: payerInput,
    method: t.oneOf(PaymentMethod, paymentMethod, 'How the money arrived.'),
    amount: t.amount('How much arrived.'),
    currencyCode: t.currency(
      'The currency of the amount and of the allocations by its ISO 4217 code. Only `USD` is taken.',
    ),
    receivedOn: t.day(
      'The day on which it arrived, in the calendar of the organization: not after today, and not before its account was opened.',
    ),
    bankAccountId: t.id('bankAccounts', 'The trust account in which it arrived.'),
    processor: t.code(
      "The payer's bank, the lockbox or the card processor that the reference is of.",
      /^[!-~]([ -~]{0,62}[!-~])?$/,
      'must be 1 to 64 printable ASCII characters',
    ),
    externalReference: t.code(
      'The number of the check, or the reference that the processor gave. A payment is recorded once.',
      /^[!-~]([ -~]{0,60}[!-~])?$/,
      'must be 1 to 62 printable ASCII characters',
    ),
    allocations: t.optional(
      t.list(
        allocationInput,
        { min: 0, ...allocationBounds },
        'What it pays. Null has the platform choose; an empty list leaves all of it in suspense.',
      ),
    ),
  }),
  changed: {
    payment: changedRow('payments', 'The payment as it was recorded. Its `unallocated` is what waits in suspense.'),
    invoices: changedRows('invoices', 'The invoices that it pays.'),
  },

  prepare: async (input, context) => {
    const { payer, receivedOn, allocations, bankAccountId } = input;
    const [items, unusable, unknown, on] = await Promise.all([
      readItemsToPay(context, payer, allocations),
      refusalOfTrust(context, bankAccountId, receivedOn),
      refusalOfPayer(context, payer, 'payer'),
      readAccountingDate(context, receivedOn),
    ]);
    // What is not found comes first: whoever asks about rows of others learns nothing by what else is wrong.
    if (unusable) return unusable;
    if (isRefusal(items)) return items;
    if (unknown) return unknown;
    if (receivedOn > context.today) return invalidInput('must not be after today', 'receivedOn');
    if (allocations && namesTwice(allocations)) return invalidInput('must name an invoice once', 'allocations');
    return { items, on };
  },

  change: async (transaction, input, { items, on }, { today }) => {
    const { payer, amount, method, bankAccountId, processor, externalReference, receivedOn } = input;
    const plan = await planAllocations(transaction, { amountCents: amount, named: input.allocations }, items);
    if (isRefusal(plan)) return plan;
    const id = transaction.newId(identifierPrefixes.payments);
    const policies = policiesOf(plan);
    const book = bookOf(policies);
    const payerColumns = { payerKind: payer.kind, payerId: payer.id, payerName: payer.name };
    const reference = { processor, externalReference, numberedBy: numberedBy({ method, ...payerColumns }) };
    const row = {
      id,
      ...book,
      ...payerColumns,
      bankAccountId,
      method,
      ...reference,
      amountCents: amount,
      refundedCents: 0n,
      status: 'received' as const,
      receivedAt: receivedAt(receivedOn, { today, now: transaction.now }),
      reversesPaymentId: null,
    };
    // Before anything is read plainly: of two who record one payment at once, the second then finds the first one's.
    if (!(await transaction.insertOnce('payments', [row]))) {
      const same = and(
        eq(payments.processor, processor),
        eq(payments.numberedBy, reference.numberedBy),
        eq(payments.externalReference, externalReference),
      );
      const [known] = await transaction.read('payments', ['id'], same);
      return refuse(DuplicateReference, ['externalReference'], { paymentId: known?.id ?? '' });
    }
    const { applied, entries, allocations } = await allocate(transaction, id, plan, { today, on });
    const { unappliedCents } = plan;
    const { orgId } = transaction;
    const received = entryOf(
      { event: 'payment_received', orgId, bankAccountId, applied, unappliedCents },
      {
        subjectId: id,
        policyId: book.policyId,
        description: `${externalReference} of ${payer.name} received`,
        postingDate: on,
      },
    );
    await postAll(transaction, [received, ...entries]);
    const { policyId: _, ...owners } = book;
    const payload = { paymentId: id, ...owners, amountCents: amount, unappliedCents, receivedOn, accountingDate: on };
    return {
      changed: { payment: id, invoices: allocations.map(({ invoiceId }) => invoiceId) },
      events: [event('payment.received', { id, sequence: 1 }, { ...payload, allocations: allocations.map(paidPart) })],
    };
  },
});
