import { smallerCents } from '../../global/rules/decimal.ts';
import { isHeld, isPaid, type PaymentStatus } from './payments.ts';

/** How much of a loss the insured bears, and has borne, in cents. */
export interface DeductibleState {
  readonly deductibleCents: bigint;
  /** Left out of payments, or billed to the insured. */
  readonly absorbedCents: bigint;
}

/** Lines that leave the deductible out of what they pay. Liability is paid from the first dollar, and the deductible billed. */
const netLines: ReadonlySet<string> = new Set(['commercial_property', 'cyber']);

/** How the deductible of a line of business is borne: left out of payments, or billed to the insured. */
export const deductibleTreatment = (lineOfBusinessCode: string): 'withheld' | 'billed' =>
  netLines.has(lineOfBusinessCode) ? 'withheld' : 'billed';

/** What the insured has borne of the deductible, in cents: left out of payments that stand, and billed. */
export const absorbedCents = (
  payments: readonly { readonly status: PaymentStatus; readonly deductibleCents: bigint }[],
  billedCents: readonly bigint[],
): bigint =>
  [
    ...payments.filter(({ status }) => isHeld(status) || isPaid(status)).map(({ deductibleCents }) => deductibleCents),
    ...billedCents,
  ].reduce((sum, cents) => sum + cents, 0n);

/** What of the deductible is still to be borne, in cents. */
export const deductibleLeftCents = ({ deductibleCents, absorbedCents }: DeductibleState): bigint =>
  absorbedCents >= deductibleCents ? 0n : deductibleCents - absorbedCents;

/** Splits a loss, in cents, into what the insured bears and what is paid net of it. Nothing is paid below the deductible. */
export const netOfDeductible = (
  lossCents: bigint,
  state: DeductibleState,
): { readonly amountCents: bigint; readonly deductibleCents: bigint } => {
  const deductibleCents = smallerCents(lossCents, deductibleLeftCents(state));
  return { amountCents: lossCents - deductibleCents, deductibleCents };
};

/** What may be billed to the insured, in cents, when losses were paid from the first dollar. */
export const deductibleToBillCents = (paidCents: bigint, state: DeductibleState): bigint =>
  smallerCents(paidCents, deductibleLeftCents(state));
