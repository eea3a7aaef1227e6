import { smallerCents } from '../../global/rules/decimal.ts';

/** How much of a loss the insured bears, and has borne, in cents. */
export interface DeductibleState {
  readonly deductibleCents: bigint;
  /** Left out of payments, or billed to the insured. */
  readonly absorbedCents: bigint;
}

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
