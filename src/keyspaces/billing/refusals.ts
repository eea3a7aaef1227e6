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
