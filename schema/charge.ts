import * as z from 'zod';
import { enumerated } from './enumeration.ts';

/** What an insured is charged for. */
export const chargeKind = {
  premium: 'Premium of the carrier.',
  surplus_lines_tax: "The state's tax on business that is not admitted.",
  stamping_fee: "The fee of the state's stamping office on business that is not admitted.",
  policy_fee: 'Fee of the managing general agent for the policy.',
  inspection_fee: 'Fee for the inspection of a location.',
  installment_fee: 'Fee for paying in parts.',
  nsf_fee: 'Fee for a payment that its bank did not honor.',
  late_fee: 'Fee for paying after the due date.',
} as const;

/** How much of a charge a cancellation gives back. */
export const refundability = {
  pro_rata: 'The share that belongs to the returned premium.',
  flat_only: 'All of it when cover never began, otherwise nothing.',
  never: 'Nothing.',
} as const;

/** An amount of cents: text in storage, because JSON's numbers are floating point. */
export const cents = z.codec(z.string().regex(/^-?\d+$/, 'is no amount of cents'), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (amount) => String(amount),
});

/** One thing that an insured is charged for. On a transaction of a policy it is signed: what is returned is negative. */
export const charge = z.object({
  kind: enumerated(chargeKind),
  /** The state that taxes it, by postal code; null for what no state sets. */
  jurisdiction: z.string().nullable(),
  amountCents: cents,
  /** Whether commission is computed on it. */
  commissionable: z.boolean(),
  refundable: enumerated(refundability),
  /** Whether surplus-lines tax and stamping fee are computed on it. */
  taxable: z.boolean(),
});

/** One thing that an insured is charged for. */
export type Charge = z.output<typeof charge>;

/** What an insured is charged, thing by thing. */
export const charges = z.array(charge);
