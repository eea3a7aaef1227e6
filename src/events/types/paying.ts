import * as z from 'zod';
import { cents } from '../../../schema/charge.ts';

const paidPart = z.object({
  invoiceId: z.string(),
  policyId: z.string(),
  amountCents: cents,
  premiumCents: cents,
  taxCents: cents,
  feeCents: cents,
});

/** Money that arrived, what of it pays which invoice, and whose book that is in where it is in one. */
export const paymentReceived = z.object({
  paymentId: z.string(),
  producerId: z.string().nullable(),
  carrierId: z.string().nullable(),
  insuredId: z.string().nullable(),
  amountCents: cents,
  unappliedCents: cents,
  receivedOn: z.iso.date(),
  accountingDate: z.iso.date(),
  allocations: z.array(paidPart),
});

/** Money that was identified, or what was identified wrongly and waits again: amounts are negative then. */
export const paymentAllocated = z.object({
  paymentId: z.string(),
  accountingDate: z.iso.date(),
  allocations: z.array(paidPart),
});

/** Money that did not stay, with what it had paid until then. */
export const paymentReturned = z.object({
  paymentId: z.string(),
  /** The payment that takes it back. */
  reversingPaymentId: z.string(),
  status: z.enum(['returned', 'reversed']),
  producerId: z.string().nullable(),
  carrierId: z.string().nullable(),
  insuredId: z.string().nullable(),
  amountCents: cents,
  returnedOn: z.iso.date(),
  accountingDate: z.iso.date(),
  /** What is open again. */
  allocations: z.array(paidPart),
  /** The invoice of the fee for it; null without one. */
  feeInvoiceId: z.string().nullable(),
});
