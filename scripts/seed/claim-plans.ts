import type { claimClosedReason, claimStatus } from '../../schema/claims/enums.ts';

/** What is unusual about the payments and recoveries of a claim. */
export type ClaimTurn =
  | 'waiting_payment'
  | 'approved_payment'
  | 'rejected_payment'
  | 'stopped_payment'
  | 'voided_payment'
  | 'uncashed_payment'
  | 'subrogation'
  | 'salvage'
  | 'supplement';

/** A loss in the program, and the course of its claim. Days are written as in the story that ends on 2026-11-01. */
export interface LossPlan {
  readonly reportedOn: string;
  /** Days between the loss and the report. */
  readonly daysBefore: number;
  readonly path: ClaimPath;
  /**
   * The loss without its deductible, in percent of the average annual premium of the program's policies: loss ratios stay
   * believable whatever the rates are.
   */
  readonly percent: number;
  /** Which of the line's losses it is; without it, the next one. */
  readonly lossIndex?: number;
  readonly turn?: ClaimTurn;
  /** Why a claim is closed that was neither paid nor denied. */
  readonly closedReason?: keyof typeof claimClosedReason;
}

type Status = keyof typeof claimStatus;

const investigating = ['open', 'investigating'] as const;
const reserved = [...investigating, 'reserved'] as const;
const settling = [...reserved, 'in_settlement'] as const;

/** The courses that claims take, each as a list of statuses. */
export const claimPaths = {
  open: ['open'],
  investigating,
  closedAtOnce: [...investigating, 'closed'],
  reserved,
  inSettlement: settling,
  settled: [...settling, 'settled'],
  closed: [...settling, 'settled', 'closed'],
  reopened: [...settling, 'settled', 'closed', 'reopened'],
  suedAtOnce: [...investigating, 'litigated', 'in_defense', 'settled'],
  suedWhenReserved: [...reserved, 'litigated', 'in_defense'],
  denied: [...investigating, 'denied'],
  closedDenied: [...investigating, 'denied', 'closed'],
} as const satisfies Record<string, readonly Status[]>;

/** The name of a course. */
export type ClaimPath = keyof typeof claimPaths;
