import { defineRefusal, detailKinds as t } from '../../graphql/mutation/refusal.ts';

/** The payment is recorded already. */
export const DuplicateReference = defineRefusal('DuplicateReference', {
  description:
    'A payment with this reference of the processor is recorded already; a check, one that was drawn by the same payer.',
  message: 'This payment is recorded already. Compare it with the one that is named.',
  details: { paymentId: t.id('The payment that has the reference.') },
});

/** More would go to an invoice than is open of it. */
export const AllocationExceedsOpen = defineRefusal('AllocationExceedsOpen', {
  description: 'More would be allocated to an invoice than is still to be paid of it.',
  message: 'The invoice takes no more than is open of it. Allocate less, and leave the rest unapplied.',
  details: {
    invoiceId: t.id('The invoice that would take too much.'),
    open: t.money('What is still to be paid of it.'),
  },
});

/** More would be allocated than the payment has. */
export const AllocationExceedsPayment = defineRefusal('AllocationExceedsPayment', {
  description: 'More would be allocated than is left of the payment.',
  message: 'The allocations sum to more than is left of the payment. Allocate less.',
  details: { unallocated: t.money('What no invoice has taken of the payment.') },
});

/** The payment did not stay. */
export const AlreadyReversed = defineRefusal('AlreadyReversed', {
  description: 'The payment was returned or reversed already, or is itself what takes another one back.',
  message: 'The payment has been taken back already. Nothing of it is left to change.',
});

/** More of a credit would be applied than is left of it. */
export const CreditExceeded = defineRefusal('CreditExceeded', {
  description:
    'More of a credit would be applied than is left of it, or, to another policy, than is there of it once invoices are paid from which a payment was taken back. An agency takes no more off its payment than was paid of the credited policy.',
  message: 'The credit does not reach so far: invoices and refunds have taken the rest. Apply less.',
  details: { available: t.money('What of the credit may be applied to this invoice.') },
});

/** More of a credit would be applied than the invoice takes. */
export const CreditExceedsOpen = defineRefusal('CreditExceedsOpen', {
  description: 'More of a credit would be applied to an invoice than is still to be paid of it.',
  message: 'The invoice takes no more than is open of it. Apply less, and leave the rest of the credit.',
  details: { open: t.money('What is still to be paid of the invoice.') },
});

/** The credit is somebody else's. */
export const DifferentInsured = defineRefusal('DifferentInsured', {
  description: 'The credit and the invoice are of different insureds.',
  message: 'A credit pays invoices of its own insured alone. Have it refunded, or choose an invoice of that insured.',
});

/** There is not so much to pay back. */
export const NothingToRefund = defineRefusal('NothingToRefund', {
  description:
    'More would be paid back than is left of the credit and was collected of its policy, or than waits in suspense of the payment.',
  message: 'There is not so much to pay back: it is used, asked back already, or taken back by its bank. Ask for less.',
  details: { available: t.money('What can be paid back.') },
});

/** The payee has no right to the money. */
export const PayeeNotEntitled = defineRefusal('PayeeNotEntitled', {
  description: 'The original payer comes first, and a company that has financed the premium before everybody.',
  message: 'The refund goes to whoever has paid. Choose a payee that is named, and no more than it is entitled to.',
  details: {
    entitled: t.texts('Who is entitled to some of it, by name.'),
    upTo: t.money('How much of it the payee that was chosen may get.'),
  },
});

/** The money may still be taken back. */
export const NotClearedUntil = defineRefusal('NotClearedUntil', {
  description:
    'The payment that is given back may still be taken back by its bank: a bank transfer for three business days, a check for ten days.',
  message: 'The money that is given back has not cleared. Issue the refund on the day that is named.',
  details: { date: t.day('The first day on which the refund may be sent.') },
});

/** The trust does not hold the money any more. */
export const TrustWouldBeShort = defineRefusal('TrustWouldBeShort', {
  description: 'The refund would be paid with money that the trust holds for others: its own was paid on already.',
  message:
    'The trust would be short of what it holds for others. Wait for the carrier to give back its part, or fund the trust.',
  details: { by: t.money('How much is missing.') },
});

/** The reference is that of another disbursement. */
export const ReferenceInUse = defineRefusal('ReferenceInUse', {
  description: 'Another disbursement has left the account under this reference.',
  message: 'The reference is that of another disbursement. Compare it with the one that is named.',
  details: { disbursementId: t.id('The disbursement that has the reference.') },
});
