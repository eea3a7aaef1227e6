import * as z from 'zod';
import { cents } from '../../../schema/charge.ts';
import { billingMethod } from '../../../schema/contract-terms.ts';
import { enumerated } from '../../../schema/enumeration.ts';
import { installmentPlan } from '../../../schema/global/enums.ts';

const quote = z.object({
  quoteId: z.string(),
  submissionId: z.string(),
  producerId: z.string(),
  carrierId: z.string(),
  insuredId: z.string(),
});

/** A quote that is open to be bound, and until when. */
export const quoteOffered = quote.extend({
  programId: z.string(),
  effectiveDate: z.iso.date(),
  annualPremiumCents: cents,
  expiresAt: z.iso.datetime(),
});

/** What a higher authority said of a referred quote. */
export const referralDecided = quote.extend({
  approvalIds: z.array(z.string()),
  decision: z.enum(['approved', 'denied']),
  /** What became of the quote: it is offered, declined, or waits for other decisions. */
  quoteStatus: z.enum(['issued', 'declined', 'referred']),
});

/** How the insured wants to pay for what was accepted. */
export const quoteAccepted = quote.extend({
  plan: enumerated(installmentPlan),
  billingMethod: enumerated(billingMethod),
  signedAt: z.iso.datetime(),
});
