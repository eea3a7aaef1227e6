import type { activityStatus, agreementStatus, licenseStatus, versionStatus } from '../../../../schema/global/enums.ts';
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

/** Which status of a program's terms or rates may follow which: what was in force is never a draft again. */
export const versionTransitions = {
  draft: ['active'],
  active: ['retired'],
  retired: [],
} as const satisfies Transitions<keyof typeof versionStatus>;
