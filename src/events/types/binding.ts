import * as z from 'zod';
import { commissionBasis } from '../../../schema/billing/enums.ts';
import { cents, charges } from '../../../schema/charge.ts';
import { billingMethod, coverageTrigger } from '../../../schema/contract-terms.ts';
import { coverageType } from '../../../schema/coverage.ts';
import { enumerated } from '../../../schema/enumeration.ts';
import { installmentPlan } from '../../../schema/global/enums.ts';
import { ratingInput } from '../../../schema/rating.ts';

/** The row of the key under which a mutation was asked for: a handler that refuses what it began changes the outcome there. */
export const answerTo = z.object({ callerId: z.string(), key: z.string() });

const coverageLine = z.object({
  ordinal: z.int(),
  coverage: enumerated(coverageType),
  limitCents: cents.nullable(),
  deductibleCents: cents,
  premiumCents: cents,
});

/** What the policy says from its first day on. */
const content = z.object({
  ratingInput,
  coverages: z.array(coverageLine),
  namedInsured: z.string(),
  mailingAddressLine1: z.string(),
  mailingAddressLine2: z.string().nullable(),
  mailingCity: z.string(),
  mailingStateCode: z.string(),
  mailingPostalCode: z.string(),
});

/** What the policy keeps of its program for the whole term. */
const terms = z.object({
  termMonths: z.int(),
  billingMethod: enumerated(billingMethod),
  producerCommissionRate: z.string(),
  mgaCommissionRate: z.string(),
  minimumEarnedRate: z.string(),
  coverageTrigger: enumerated(coverageTrigger),
  nonAdmitted: z.boolean(),
});

/** How the policy is billed. */
const billing = z.object({
  plan: enumerated(installmentPlan),
  taxesUpFront: z.boolean(),
  invoiceLeadDays: z.int(),
  /** Days after the end of a month in which an agency pays for it that bills its insureds itself. */
  remittanceDays: z.int(),
  commissionBasis: enumerated(commissionBasis),
});

/** A quote on its way to a policy, with all that the keyspaces need to follow: none of them reads another. */
export const binding = z.object({
  quoteId: z.string(),
  submissionId: z.string(),
  /** The policy's identifier, chosen when the bind began. */
  policyId: z.string(),
  producerId: z.string(),
  carrierId: z.string(),
  insuredId: z.string(),
  programId: z.string(),
  programVersionId: z.string(),
  /** The agreement with the carrier that it is bound under. */
  agreementId: z.string(),
  /** The series that the policy's number is counted in. */
  numberSeries: z.string(),
  lineOfBusinessCode: z.string(),
  stateCode: z.string(),
  /** The agreement's capacity of the year that the premium is taken from. */
  capacityId: z.string(),
  /** When it was decided: the policy is booked then, however late its keyspace hears of it. */
  boundAt: z.iso.datetime(),
  /** The day of that moment in the organization's calendar. */
  boundOn: z.iso.date(),
  quote: z.object({
    effectiveDate: z.iso.date(),
    expirationDate: z.iso.date(),
    annualPremiumCents: cents,
    charges,
  }),
  terms,
  content,
  billing,
  retroactiveDate: z.iso.date().nullable(),
  renewalOfId: z.string().nullable(),
  answerTo,
});
