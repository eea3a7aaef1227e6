import * as z from 'zod';
import { cents } from '../../../schema/charge.ts';

/** A month of the books, with the figures that it was closed with and who decided on it. */
export const monthClosed = z.object({
  accountingPeriodId: z.string(),
  /** The first day of the month. */
  month: z.iso.date(),
  closedById: z.string(),
  writtenCents: cents,
  earnedCents: cents,
  unearnedCents: cents,
  commissionDueCents: cents,
  receivableCents: cents,
  trustCents: cents,
  outstandingLossCents: cents,
  postedCents: cents,
  /** SHA-256 of the organization, the month and these figures. */
  checksum: z.string(),
});

/** A month of the books whose figures do not stand any more. */
export const monthReopened = z.object({
  accountingPeriodId: z.string(),
  /** The first day of the month. */
  month: z.iso.date(),
  reopenedById: z.string(),
  /** The checksum of the figures that it was closed with. */
  checksum: z.string(),
});
