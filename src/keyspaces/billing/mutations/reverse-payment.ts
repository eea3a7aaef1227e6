import { changedRow, changedRows, defineMutation, isRefusal } from '../../../graphql/mutation/index.ts';
import { invoicesOf } from '../payments/take-back.ts';
import { concludeUndoing, readPaymentToUndo, undoPayment } from '../payments/undo-payment.ts';
import { AlreadyReversed } from '../refusals.ts';

defineMutation('reversePayment', {
  keyspace: 'billing',
  description:
    'Takes a payment out again that was entered in error: what it had paid is open again, and nobody is charged. A payment that its bank took back is returned instead.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [AlreadyReversed],
  input: (t) => ({
    paymentId: t.id('payments', 'The payment that was entered in error.'),
    expectedVersion: t.version('payment'),
    reason: t.text('Why it was an error: the audit entries say it.'),
  }),
  changed: {
    payment: changedRow('payments', 'The payment, as REVERSED.'),
    reversal: changedRow('payments', 'What takes it back, with the negative amount.'),
    invoices: changedRows(
      'invoices',
      'The invoices that are open again, and the credits of their policies that pay them at once.',
    ),
  },

  prepare: ({ paymentId }, context) => readPaymentToUndo(context, paymentId, context.today),

  change: async (transaction, { expectedVersion, reason }, relied, { today }) => {
    const { file } = relied;
    transaction.because(reason);
    const description = `${file.externalReference} was entered in error`;
    const undoing = { expectedVersion, status: 'reversed', returnedOn: today, today, description } as const;
    const undone = await undoPayment(transaction, relied, undoing);
    if (isRefusal(undone)) return undone;
    const more = { entries: [], feeInvoiceId: null, status: 'reversed', returnedOn: today } as const;
    const reversed = await concludeUndoing(transaction, relied, undone, more);
    return {
      changed: {
        payment: file.id,
        reversal: undone.reversingPaymentId,
        invoices: invoicesOf(undone),
      },
      events: [reversed],
    };
  },
});
