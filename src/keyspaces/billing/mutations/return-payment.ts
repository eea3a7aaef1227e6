import { changedRow, changedRows, defineMutation, invalidInput, isRefusal } from '../../../graphql/mutation/index.ts';
import { dayIn } from '../../global/rules/dates.ts';
import { chargeNsfFee } from '../payments/nsf-fee.ts';
import { ReturnReason, returnReason } from '../payments/return-reason.ts';
import { invoicesOf } from '../payments/take-back.ts';
import { concludeUndoing, readPaymentToUndo, undoPayment } from '../payments/undo-payment.ts';
import { AlreadyReversed } from '../refusals.ts';
import { entryOf } from '../rules/entry.ts';

defineMutation('returnPayment', {
  keyspace: 'billing',
  description:
    'Takes a payment back that its bank did not honor or reclaimed: what it had paid is open again, what it had earned is taken back from its producer, and the insured is charged the fee of its state on an invoice of its own. That is so whether the trust account still has the money or not: its `balance` then is below zero until `fundTrust`.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [AlreadyReversed],
  input: (t) => ({
    paymentId: t.id('payments', 'The payment that did not stay.'),
    expectedVersion: t.version('payment'),
    reasonCode: t.oneOf(ReturnReason, returnReason, 'What the bank gives as its reason.'),
    returnedOn: t.day('The day on which the bank took the money back; not before it arrived, and not after today.'),
    bankFee: t.optional(t.money("What the bank charges for it, which the organization's own account pays.")),
  }),
  changed: {
    payment: changedRow('payments', 'The payment, as RETURNED.'),
    reversal: changedRow('payments', 'What takes it back, with the negative amount.'),
    invoices: changedRows(
      'invoices',
      'The invoices that are open again, and the credits of their policies that pay them at once.',
    ),
    feeInvoice: changedRow('invoices', 'What the insured is charged for it. Null when it had paid no policy.'),
  },

  prepare: async ({ paymentId, returnedOn }, context) => {
    const relied = await readPaymentToUndo(context, paymentId, returnedOn);
    if (isRefusal(relied) || returnedOn === context.today) return relied;
    if (returnedOn > context.today) return invalidInput('must not be after today', 'returnedOn');
    const receivedOn = dayIn(context.timeZone, relied.file.receivedAt);
    return returnedOn < receivedOn ? invalidInput('must not be before it arrived', 'returnedOn') : relied;
  },

  change: async (transaction, input, relied, { today }) => {
    const { expectedVersion, reasonCode, returnedOn, bankFee } = input;
    const { file, on } = relied;
    transaction.because(returnReason[reasonCode]);
    const description = `${file.externalReference} returned by its bank`;
    const undoing = { expectedVersion, status: 'returned', returnedOn, today, description } as const;
    const undone = await undoPayment(transaction, relied, undoing);
    if (isRefusal(undone)) return undone;
    // An agency's own payment is between the organization and the agency: no insured is charged for it.
    const charged = undone.policies.find(({ billingMethod }) => billingMethod !== 'agency');
    const fee = charged ? await chargeNsfFee(transaction, charged, { today, on }) : null;
    const ofBank = entryOf(
      { event: 'bank_fee_paid', orgId: transaction.orgId, amountCents: bankFee ?? 0n },
      {
        subjectId: undone.reversingPaymentId,
        policyId: file.policyId,
        description: `Bank's fee: ${file.externalReference}`,
        postingDate: on,
      },
    );
    const feeInvoiceId = fee?.invoiceId ?? null;
    const more = { entries: [fee?.entry ?? null, ofBank], feeInvoiceId, status: 'returned', returnedOn } as const;
    const returned = await concludeUndoing(transaction, relied, undone, more);
    return {
      changed: {
        payment: file.id,
        reversal: undone.reversingPaymentId,
        invoices: invoicesOf(undone),
        feeInvoice: feeInvoiceId,
      },
      events: [returned],
    };
  },
});
