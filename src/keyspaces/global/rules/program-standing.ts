import type { activityStatus } from '../../../../schema/global/enums.ts';

/** Whether a program may write business. */
export interface ProgramStanding {
  readonly status: keyof typeof activityStatus;
  /** Of a closed program, the first day on which not even a renewal begins. */
  readonly renewalsUntil: string | null;
}

/**
 * Whether a program writes a term that begins on a day. One that is suspended or closed writes no new business. Its policies
 * are renewed all the same, since only a notice in time ends one: a closed program renews until a day that was set.
 */
export const writesTerm = (
  { status, renewalsUntil }: ProgramStanding,
  day: string,
  { renewal }: { readonly renewal: boolean },
): boolean => {
  if (status === 'active') return true;
  if (!renewal) return false;
  return status === 'suspended' || (renewalsUntil !== null && day < renewalsUntil);
};
