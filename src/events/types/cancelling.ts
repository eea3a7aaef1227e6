import * as z from 'zod';
import { commissionBasis } from '../../../schema/billing/enums.ts';
import { cents, charges } from '../../../schema/charge.ts';
import { billingMethod } from '../../../schema/contract-terms.ts';
import { enumerated } from '../../../schema/enumeration.ts';
import { cancellationMethod } from '../../../schema/policies/enums.ts';

/** A transaction of the policy with what it charges or, negative, returns. */
const booked = z.object({
  id: z.string(),
  accountingDate: z.iso.date(),
  premiumChangeCents: cents,
  charges,
  producerCommissionCents: cents,
  mgaCommissionCents: cents,
});

/** The end of a policy before its term does, with all that billing, the agreement's capacity and claims need of it. */
export const policyCancelled = z.object({
  policyId: z.string(),
  policyNumber: z.string(),
  producerId: z.string(),
  carrierId: z.string(),
  insuredId: z.string(),
  stateCode: z.string(),
  method: enumerated(cancellationMethod),
  /** The first day without cover. */
  effectiveDate: z.iso.date(),
  /** The day of the booking in the organization's calendar. */
  bookedOn: z.iso.date(),
  billingMethod: enumerated(billingMethod),
  commissionBasis: enumerated(commissionBasis),
  /** The first day on which the agency earns no commission any more; null while it does. */
  commissionEndsOn: z.iso.date().nullable(),
  /** Days after the end of a month in which its agency pays for it, where that bills the insured itself. */
  remittanceDays: z.int(),
  producerCommissionRate: z.string(),
  mgaCommissionRate: z.string(),
  /** The endorsements that are taken back with it, and the cancellation itself last. */
  transactions: z.array(booked),
  /** The premium of all transactions, these included. */
  writtenPremiumCents: cents,
  /** The agreement's capacity of the year that the premium goes back to; null where none was taken. */
  capacityId: z.string().nullable(),
  /** The identifier of the credit, if there is one. */
  creditInvoiceId: z.string(),
});
