import type { activityStatus, agreementStatus, licenseStatus } from '../../../../schema/global/enums.ts';
import type { Transitions } from './lifecycle.ts';

/** Which status of a user, a producer or a program may follow which. */
export const activityTransitions = {
  active: ['suspended', 'closed'],
  suspended: ['active', 'closed'],
  closed: [],
} as const satisfies Transitions<keyof typeof activityStatus>;

/** Which status of a licence may follow which: a renewal is a licence of its own. */
export const licenseTransitions = {
  active: ['expired', 'revoked'],
  expired: ['revoked'],
  revoked: [],
} as const satisfies Transitions<keyof typeof licenseStatus>;

/** Which status of an agreement may follow which. */
export const agreementTransitions = {
  draft: ['active', 'terminated'],
  active: ['suspended', 'terminated'],
  suspended: ['active', 'terminated'],
  terminated: [],
} as const satisfies Transitions<keyof typeof agreementStatus>;
