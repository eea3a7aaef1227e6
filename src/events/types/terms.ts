import * as z from 'zod';
import { commissionBasis } from '../../../schema/billing/enums.ts';
import { cents } from '../../../schema/charge.ts';
import { enumerated } from '../../../schema/enumeration.ts';

/** The first day of a policy's term, or the first one after it, has come. */
export const termTurned = z.object({
  policyId: z.string(),
  policyNumber: z.string(),
  producerId: z.string(),
  carrierId: z.string(),
  /** The policy of the term before. */
  renewalOfId: z.string().nullable(),
  /** The first day of the term, or the first one after it. */
  on: z.iso.date(),
  /** The day on which that was noted, in the organization's calendar: what is booked now is dated so. */
  notedOn: z.iso.date(),
});

/** The first day of a term, with what the commission follows from that is earned by what was paid in advance. */
export const termBegan = termTurned.extend({
  commissionBasis: enumerated(commissionBasis),
  producerCommissionRate: z.string(),
  mgaCommissionRate: z.string(),
  /** The first day on which the agency earns no commission any more; null while it does. */
  commissionEndsOn: z.iso.date().nullable(),
  /** The transaction that the policy began with. */
  firstTransactionId: z.string(),
  /** The premium of all transactions so far. */
  writtenPremiumCents: cents,
});
