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
 * The status that time has brought a policy to by the beginning of a day, one step along its lifecycle; its own one when
 * nothing is due. Cover begins whether documents are out or not, a cancellation booked ahead takes effect on its day, and
 * the term ends. A policy whose whole term has passed unseen has begun first, and ends with the next step.
 */
export const dueStatus = (policy: Timed, day: string): Status => {
  const { status, effectiveDate, cancellationDate, expirationDate, renewalIntent } = policy;
  const isAhead = status === 'bound' || status === 'issued';
  if (!isAhead && status !== 'active') return status;
  const neverBegins = cancellationDate !== null && cancellationDate <= effectiveDate;
  if (isAhead && !neverBegins) return statusByDates(policy, day);
  if (cancellationDate !== null && cancellationDate <= day) return 'cancelled';
  if (day < expirationDate) return status;
  return renewalIntent === 'non_renew' ? 'non_renewed' : 'expired';
};
