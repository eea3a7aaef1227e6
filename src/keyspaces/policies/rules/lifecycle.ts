import type { policyStatus } from '../../../../schema/policies/enums.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';

/**
 * The statuses that may follow each status of a policy. Cover begins by date, so a bound policy becomes active whether its
 * documents are out or not. A reinstated policy is what its dates say; a cancellation may be backdated past the end of the term.
 */
export const policyTransitions = {
  bound: ['issued', 'active', 'cancelled'],
  issued: ['active', 'cancelled'],
  active: ['expired', 'non_renewed', 'cancelled'],
  expired: ['renewed', 'cancelled'],
  renewed: [],
  cancelled: ['bound', 'issued', 'active'],
  non_renewed: [],
} as const satisfies Transitions<keyof typeof policyStatus>;

/** The dates of a policy that say when it gives cover. Those with which cover ends are exclusive. */
export interface CoverDates {
  readonly effectiveDate: string;
  readonly expirationDate: string;
  readonly cancellationDate: string | null;
  readonly pendingCancellationDate: string | null;
  /** The days within the term that a reinstatement has left uncovered. */
  readonly lapseFromDate: string | null;
  readonly lapseToDate: string | null;
}

/** The first day without cover, as things stand: a pending cancellation counts until it is rescinded. */
export const coverEndsOn = ({ expirationDate, cancellationDate, pendingCancellationDate }: CoverDates): string =>
  [cancellationDate, pendingCancellationDate].reduce<string>(
    (earliest, day) => (day !== null && day < earliest ? day : earliest),
    expirationDate,
  );

const isLapsed = ({ lapseFromDate, lapseToDate }: CoverDates, day: string): boolean =>
  lapseFromDate !== null && lapseToDate !== null && lapseFromDate <= day && day < lapseToDate;

/** Whether the policy covers a loss on a day, whatever its status says. Its first day is covered, the day on which cover ends is not. */
export const isInForce = (policy: CoverDates, day: string): boolean =>
  policy.effectiveDate <= day && day < coverEndsOn(policy) && !isLapsed(policy, day);
