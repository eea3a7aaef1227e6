import { inputKinds } from '../../../graphql/mutation/input.ts';
import { maxInvoices } from './payable-invoices.ts';

/** The parts of a payment that go to invoices, as `recordPayment` and `allocatePayment` take them. */
export const allocationInput = inputKinds.object('AllocationInput', 'A part of a payment that pays one invoice.', {
  invoiceId: inputKinds.id('invoices', 'The invoice that takes it.'),
  amount: inputKinds.signedAmount(
    'How much of the payment goes to it, in the currency of the payment. Below zero for a credit on the account current of an agency, which the agency has taken off what it sent.',
  ),
});

/** Whether an invoice is named twice among allocations. */
export const namesTwice = (allocations: readonly { readonly invoiceId: string }[]): boolean =>
  new Set(allocations.map(({ invoiceId }) => invoiceId)).size < allocations.length;

/** Invoices that allocations may name at most. */
export const allocationBounds = { max: maxInvoices } as const;
