import * as z from 'zod';
import { billingMethod } from './contract-terms.ts';
import { enumerated } from './enumeration.ts';
import { installmentPlan } from './global/enums.ts';

/** How an insured has accepted a quote. */
export const acceptance = z.object({
  plan: enumerated(installmentPlan),
  billingMethod: enumerated(billingMethod),
  /** When the insured signed. */
  signedAt: z.iso.datetime(),
  /** What came with it, as the producer names it. */
  documents: z.array(z.string()),
});

/** How an insured has accepted a quote. */
export type Acceptance = z.output<typeof acceptance>;
