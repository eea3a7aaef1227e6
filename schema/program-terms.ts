import * as z from 'zod';
import { cents, chargeKind, refundability } from './charge.ts';
import { enumerated } from './enumeration.ts';

// What the JSON columns of a program's versions hold.

/** A fee as a program charges it: how much, whether it comes back, and whether states may tax it. */
export const programFee = z.object({
  kind: enumerated(chargeKind),
  amountCents: cents,
  refundable: enumerated(refundability),
  taxable: z.boolean(),
});

/** A fee as a program charges it. */
export type ProgramFee = z.output<typeof programFee>;

/** A band of a short-rate table: the share of the pro rata return that is paid, by the days that the policy was in force. */
export const shortRateBand = z.object({
  /** The last day of the band; null for the last band, which is open. */
  upToDays: z.int().nullable(),
  returnShare: z.string().regex(/^\d+(?:\.\d+)?$/, 'is no decimal'),
});

/** A band of a short-rate table. */
export type ShortRateBand = z.output<typeof shortRateBand>;

/** Days of notice before cover ends, by the reason. */
export const noticeDays = z.object({
  nonPayment: z.int(),
  /** For reasons of underwriting in the first 60 days of a policy. */
  underwriting: z.int(),
  /** For any reason after that. */
  midTerm: z.int(),
  nonRenewal: z.int(),
});

/** Days of notice before cover ends, by the reason. */
export type NoticeDays = z.output<typeof noticeDays>;

/** A form that every policy is issued with. */
export const policyForm = z.object({ number: z.string(), edition: z.string(), title: z.string() });

/** A form that every policy is issued with. */
export type PolicyForm = z.output<typeof policyForm>;
