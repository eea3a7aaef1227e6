import type { renewalIntent } from '../../../../schema/policies/enums.ts';

/** Whether a policy is kept when its term ends. */
export const retentionStatus = {
  renewed: 'A further term is bound.',
  cancelled: 'Its cover ended before its term, so that there was nothing to renew.',
  not_offered: 'Notice was given that no further term is offered.',
  lost: 'Its term has ended, and no further one is bound.',
  offered: 'A further term is offered.',
  undecided: 'Nobody has decided yet.',
} as const;

/** What is known of a policy whose term ends. */
interface Expiring {
  readonly expirationDate: string;
  readonly cancellationDate: string | null;
  readonly renewalIntent: keyof typeof renewalIntent;
}

/** A policy that is to follow it. */
interface Renewal {
  readonly effectiveDate: string;
  readonly cancellationDate: string | null;
}

/** Whether a renewal has kept the policy: one that was cancelled flat has never begun. */
const isKeptBy = ({ effectiveDate, cancellationDate }: Renewal): boolean =>
  cancellationDate === null || cancellationDate > effectiveDate;

/** Where the retention of a policy stands on a day, by its dates and those of its renewals, however late statuses are. */
export const retentionOf = (
  { expirationDate, cancellationDate, renewalIntent: intent }: Expiring,
  renewals: readonly Renewal[],
  today: string,
): keyof typeof retentionStatus => {
  if (renewals.some(isKeptBy)) return 'renewed';
  if (cancellationDate !== null) return 'cancelled';
  if (intent === 'non_renew') return 'not_offered';
  if (expirationDate <= today) return 'lost';
  return intent === 'offer' ? 'offered' : 'undecided';
};
