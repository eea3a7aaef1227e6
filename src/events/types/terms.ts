import { z } from 'zod';

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
