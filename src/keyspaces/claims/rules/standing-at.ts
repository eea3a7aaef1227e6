import type { claimStatus, coverageStatus } from '../../../../schema/claims/enums.ts';

/** Where a claim stands, beside its money, as a bordereau tells it. */
export interface ClaimStanding {
  readonly status: keyof typeof claimStatus;
  readonly coverageStatus: keyof typeof coverageStatus;
  readonly litigated: boolean;
  readonly catastropheCode: string | null;
  readonly closedAt: Date | null;
}

/** A change of a claim. */
export interface ClaimChange {
  readonly createdAt: Date;
  /** The values that it has replaced. */
  readonly replaced: Partial<ClaimStanding>;
}

/**
 * Where a claim stood at the end of a day: as it stands now, with what was changed behind that day taken back. The changes are
 * all of those behind the day, the newest first.
 */
export const standingAt = (
  { status, coverageStatus, litigated, catastropheCode, closedAt }: ClaimStanding,
  changes: readonly ClaimChange[],
  lastDay: string,
  dayOf: (moment: Date) => string,
): ClaimStanding => {
  let stood: ClaimStanding = { status, coverageStatus, litigated, catastropheCode, closedAt };
  for (const { createdAt, replaced } of changes) {
    if (dayOf(createdAt) > lastDay) stood = { ...stood, ...replaced };
  }
  return stood;
};
