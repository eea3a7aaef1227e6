import type { claimClosedReason, claimStatus } from '../../../../schema/claims/enums.ts';
import type { ReserveMoney } from './money.ts';

/** A claim that is to be closed. */
export interface ClosingClaim {
  readonly status: keyof typeof claimStatus;
  readonly reason: keyof typeof claimClosedReason;
  /** Of all its reserve lines. */
  readonly money: ReserveMoney;
  readonly paidIndemnityCents: bigint;
}

/** Why a claim cannot be closed yet. */
export type ClosingProblem = 'open_payments' | 'outstanding_not_released' | 'reason_contradicts_claim';

const fits = ({ status, reason, paidIndemnityCents }: ClosingClaim): boolean => {
  if (reason === 'paid') return paidIndemnityCents > 0n;
  if (reason === 'denied') return status === 'denied';
  return paidIndemnityCents === 0n;
};

/** What stands against closing a claim: payments under way, a reserve that nobody released, a reason that its money denies. */
export const closingProblems = (claim: ClosingClaim): ClosingProblem[] => {
  const checks: readonly (readonly [ClosingProblem, boolean])[] = [
    ['open_payments', claim.money.heldCents > 0n],
    ['outstanding_not_released', claim.money.outstandingCents !== 0n],
    ['reason_contradicts_claim', !fits(claim)],
  ];
  return checks.flatMap(([problem, holds]) => (holds ? [problem] : []));
};
