import type { claimStatus } from '../../schema/claims/enums.ts';

/** A loss, and the course of its claim. */
export interface ClaimPlan {
  /** The day on which it is reported, `daysBefore` days after the loss. */
  readonly reportedOn: string;
  readonly daysBefore: number;
  readonly path: ClaimPath;
  /** Which of the line's losses it is; without it, a random one. */
  readonly lossIndex?: number;
  /** The indemnity reserve, in dollars. */
  readonly indemnityDollars: number;
  readonly special?:
    | 'voided_payment'
    | 'waiting_payment'
    | 'approved_payment'
    | 'subrogation'
    | 'salvage'
    | 'deductible';
}

type Status = keyof typeof claimStatus;

const investigating = ['open', 'investigating'] as const;
const settling = [...investigating, 'reserved', 'in_settlement'] as const;
const defending = [...investigating, 'litigated', 'in_defense'] as const;

/** The courses that claims take, each as a list of statuses. */
export const claimPaths = {
  open: ['open'],
  investigating,
  reserved: [...investigating, 'reserved'],
  inSettlement: settling,
  settled: [...settling, 'settled'],
  closed: [...settling, 'settled', 'closed'],
  litigated: [...investigating, 'litigated'],
  inDefense: defending,
  defended: [...defending, 'settled'],
  denied: [...investigating, 'denied'],
  closedDenied: [...investigating, 'denied', 'closed'],
  reopened: [...settling, 'settled', 'closed', 'reopened'],
} as const satisfies Record<string, readonly Status[]>;

/** The name of a course. */
export type ClaimPath = keyof typeof claimPaths;
