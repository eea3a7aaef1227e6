import type { claimSeverity } from '../../../../schema/claims/enums.ts';

/** From which estimate of indemnity, in cents, a claim needs more than routine, and more than an experienced adjuster. */
const moderateFromCents = 8_000_00n;
const severeFromCents = 20_000_00n;

/** How serious a claim is by its first estimate of indemnity, in cents. The limit is null where the law sets it. */
export const severityOf = (estimateCents: bigint, limitCents: bigint | null): keyof typeof claimSeverity => {
  if (limitCents !== null && estimateCents >= limitCents) return 'catastrophic';
  if (estimateCents >= severeFromCents) return 'severe';
  return estimateCents >= moderateFromCents ? 'moderate' : 'minor';
};
