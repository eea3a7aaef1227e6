/** How much premium an agreement lets the organization write in a year, and how much of it is taken, in cents. */
export interface Capacity {
  readonly limitCents: bigint;
  readonly committedCents: bigint;
}

/** What becomes of capacity when premium is to be written, or is returned. */
export type CapacityTaken =
  | { readonly outcome: 'granted'; readonly committedCents: bigint }
  | { readonly outcome: 'refused'; readonly remainingCents: bigint };

/** The year of an agreement in which a premium takes capacity: that of the policy's first day, for its changes too. */
export const capacityYearOf = (effectiveDate: string): number => Number(effectiveDate.slice(0, 4));

/** Takes capacity for premium (cents). What is returned gives it back, and is never refused. */
export const takenCapacity = ({ limitCents, committedCents }: Capacity, premiumCents: bigint): CapacityTaken => {
  const takenCents = committedCents + premiumCents;
  if (premiumCents > 0n && takenCents > limitCents) {
    return { outcome: 'refused', remainingCents: limitCents - committedCents };
  }
  return { outcome: 'granted', committedCents: takenCents };
};
