import type { policyStatus } from '../../../../schema/policies/enums.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';

/** The statuses that may follow each status of a policy. Only a reinstatement reactivates a cancelled policy. */
export const policyTransitions = {
  bound: ['issued', 'cancelled'],
  issued: ['active', 'cancelled'],
  active: ['expired', 'cancelled', 'non_renewed'],
  expired: ['renewed'],
  renewed: [],
  cancelled: ['active'],
  non_renewed: [],
} as const satisfies Transitions<keyof typeof policyStatus>;

/** Whether the policy covers a loss on a date. Its first day is covered, the day on which cover ends is not. */
export const isInForce = (
  policy: {
    readonly effectiveDate: string;
    readonly expirationDate: string;
    readonly cancellationDate: string | null;
    readonly status: keyof typeof policyStatus;
  },
  date: string,
): boolean => {
  const cancelled = policy.status === 'cancelled' ? policy.cancellationDate : null;
  return policy.effectiveDate <= date && date < (cancelled ?? policy.expirationDate);
};
