import type { policyStatus, renewalIntent } from '../../../../schema/policies/enums.ts';
import type { CoverDates } from './lifecycle.ts';

type Status = keyof typeof policyStatus;

/** What the status of a policy follows from, beside the day. */
export interface Timed extends Pick<CoverDates, 'effectiveDate' | 'expirationDate' | 'cancellationDate'> {
  readonly status: Status;
  readonly documentsIssuedAt: Date | null;
  readonly renewalIntent: keyof typeof renewalIntent;
}

/** The status of a policy that is not cancelled on a day before its end: by its dates, and by whether its documents are out. */
export const statusByDates = (
  { effectiveDate, documentsIssuedAt }: Pick<Timed, 'effectiveDate' | 'documentsIssuedAt'>,
  day: string,
): Extract<Status, 'bound' | 'issued' | 'active'> => {
  if (effectiveDate <= day) return 'active';
  return documentsIssuedAt === null ? 'bound' : 'issued';
};

/**
 * The status that time has brought a policy to by the beginning of a day; its own one when nothing is due. Cover begins
 * whether documents are out or not, a cancellation booked ahead takes effect on its day, and the term ends.
 */
export const dueStatus = (policy: Timed, day: string): Status => {
  const { status, cancellationDate, expirationDate } = policy;
  if (status !== 'bound' && status !== 'issued' && status !== 'active') return status;
  if (cancellationDate !== null && cancellationDate <= day) return 'cancelled';
  if (day < expirationDate) return statusByDates(policy, day);
  return policy.renewalIntent === 'non_renew' ? 'non_renewed' : 'expired';
};
