import { smallerCents } from '../../global/rules/decimal.ts';

/** The limits of a coverage, and what they are already taken by. Amounts are indemnity, paid or held, in cents. */
export interface IndemnityLimits {
  /** For one loss; null where the law sets it, as for workers' compensation. */
  readonly perLossCents: bigint | null;
  /** For all losses of the term; null where the policy states none. */
  readonly aggregateCents: bigint | null;
  readonly takenByClaimCents: bigint;
  /** By all claims of the term, this one among them. */
  readonly takenByTermCents: bigint;
}

/** What is left to pay for a loss, in cents: the less of what limit and aggregate leave, never negative. Null: no limit. */
export const indemnityLeftCents = (limits: IndemnityLimits): bigint | null => {
  const { perLossCents, aggregateCents, takenByClaimCents, takenByTermCents } = limits;
  const left = [
    ...(perLossCents === null ? [] : [perLossCents - takenByClaimCents]),
    ...(aggregateCents === null ? [] : [aggregateCents - takenByTermCents]),
  ];
  if (left.length === 0) return null;
  return left.reduce(smallerCents) < 0n ? 0n : left.reduce(smallerCents);
};
