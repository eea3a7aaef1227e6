/** What a loss has cost and still costs, in cents. */
interface LossMoney {
  readonly outstandingCents: bigint;
  readonly paidCents: bigint;
  readonly recoveredCents: bigint;
}

/** Incurred cost in cents: outstanding + paid − recovered. */
export const incurredCents = ({ outstandingCents, paidCents, recoveredCents }: LossMoney): bigint =>
  outstandingCents + paidCents - recoveredCents;
