import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import type { Calendar } from './calendar.ts';
import type { PlannedEndorsement, PolicyPlan, SubmissionPlan } from './stories.ts';

/** How many submissions of an organization end in each way. */
export interface Volume {
  readonly active: number;
  readonly endorsedUp: number;
  readonly endorsedDown: number;
  readonly expired: number;
  readonly renewed: number;
  readonly issued: number;
  readonly bound: number;
  readonly flat: number;
  readonly proRata: number;
  readonly shortRate: number;
  readonly reinstated: number;
  readonly notRenewed: number;
  /** How many submissions end in each status that comes before a policy. */
  readonly unbound: number;
}

const repeat = (count: number, planOf: (index: number) => SubmissionPlan): SubmissionPlan[] =>
  Array.from({ length: count }, (_, index) => planOf(index));

const bound = (effectiveDate: string, policy: PolicyPlan, more: Partial<SubmissionPlan> = {}): SubmissionPlan => ({
  goal: 'bound',
  effectiveDate,
  leadDays: 38,
  policy,
  ...more,
});

const cancelled = (
  method: 'flat' | 'pro_rata' | 'short_rate',
  afterDays: number,
  reinstated?: Extract<PolicyPlan, { kind: 'cancelled' }>['reinstated'],
): PolicyPlan => ({ kind: 'cancelled', method, afterDays, reinstated });

const endorsed = (...changes: readonly PlannedEndorsement[]): PolicyPlan => ({ kind: 'endorsed', changes });

/** What can happen to a policy and seldom does, once for each organization. */
const seldom = (calendar: Calendar): SubmissionPlan[] => [
  // A second endorsement on one day, and one on the first day of the term.
  bound(
    calendar.day('2026-03-16'),
    endorsed({ afterDays: 95, exposurePercent: 125n }, { afterDays: 95, exposurePercent: 90n, bookedAfterDays: 99 }),
  ),
  bound(calendar.day('2026-04-20'), endorsed({ afterDays: 0, exposurePercent: 115n, bookedAfterDays: 6 })),
  // Out of sequence: the second one takes effect before the first, which it compounds with.
  bound(
    calendar.day('2026-01-26'),
    endorsed({ afterDays: 150, exposurePercent: 120n }, { afterDays: 62, exposurePercent: 110n, bookedAfterDays: 190 }),
  ),
  // Its cover lapses, and a loss happens in the lapse.
  bound(calendar.day('2026-01-05'), cancelled('pro_rata', 112, { afterDays: 21, withLapse: true }), {
    payer: 'stops',
    trigger: 'occurrence',
  }),
  bound(calendar.day('2026-06-18'), cancelled('flat', 0, { afterDays: 12, withLapse: false })),
  bound(calendar.day('2026-05-11'), { kind: 'under_notice', mailedOn: calendar.day('2026-10-19') }),
  bound(calendar.day('2025-09-22'), { kind: 'not_renewed' }),
];

const variety = [undefined, 'requoted', 'large', undefined, 'losses'] as const;
const payers = ['prompt', 'bounces', 'late', 'unnamed', 'stops', 'prompt'] as const;

/** Submissions that become policies. On the last day, these are in every status that a policy can have. */
export const boundPlans = (calendar: Calendar, volume: Volume): SubmissionPlan[] => [
  ...repeat(volume.active, (index) =>
    bound(
      addDays(calendar.day('2025-12-05'), index * 26),
      { kind: 'runs' },
      {
        unusual: variety[index % variety.length],
        payer: payers[index % payers.length],
      },
    ),
  ),
  ...repeat(volume.endorsedUp, (index) =>
    bound(
      addDays(calendar.day('2026-01-12'), index * 31),
      endorsed({ afterDays: 95 + index * 17, exposurePercent: 130n }),
    ),
  ),
  ...repeat(volume.endorsedDown, (index) =>
    bound(addDays(calendar.day('2026-02-02'), index * 23), endorsed({ afterDays: 120, exposurePercent: 70n })),
  ),
  ...repeat(volume.expired, (index) => bound(addDays(calendar.day('2025-08-04'), index * 19), { kind: 'runs' })),
  ...repeat(volume.renewed, (index) => bound(addDays(calendar.day('2025-08-20'), index * 17), { kind: 'renews' })),
  ...repeat(volume.issued, (index) => bound(addDays(calendar.day('2026-11-06'), index * 2), { kind: 'runs' })),
  ...repeat(volume.bound, () => bound(calendar.day('2026-11-12'), { kind: 'runs' })),
  ...repeat(volume.flat, (index) => bound(addDays(calendar.day('2026-04-15'), index * 40), cancelled('flat', 0))),
  ...repeat(volume.proRata, (index) =>
    bound(addDays(calendar.day('2026-01-20'), index * 50), cancelled('pro_rata', 110 + index * 9), { payer: 'stops' }),
  ),
  ...repeat(volume.shortRate, (index) =>
    bound(addDays(calendar.day('2026-03-03'), index * 30), cancelled('short_rate', 88)),
  ),
  ...repeat(volume.reinstated, () =>
    bound(calendar.day('2026-02-18'), cancelled('pro_rata', 112, { afterDays: 6, withLapse: false }), {
      payer: 'stops',
    }),
  ),
  ...repeat(volume.notRenewed, () => bound(calendar.day('2026-02-09'), { kind: 'not_renewed' })),
  ...seldom(calendar),
];

const paidAtOnce = { installmentPlan: 'pif', payer: 'prompt' } as const;

/** Policies that something is paid back of, so that on the last day a refund stands at each step of its way. */
export const refundPlans = (calendar: Calendar): SubmissionPlan[] => [
  // The check comes back undelivered, and another one is sent.
  bound(calendar.day('2026-08-10'), cancelled('short_rate', 20), { ...paidAtOnce, refund: 'comes_back' }),
  // Sent and not yet cashed: asked for so early that it is sent however late its payment clears. Less exposure would return
  // nothing of a policy that costs the minimum premium.
  bound(calendar.day('2026-09-28'), cancelled('short_rate', 6), { ...paidAtOnce, refund: 'is_kept' }),
  // Approved and not yet sent.
  bound(calendar.day('2026-10-06'), cancelled('short_rate', 18), paidAtOnce),
  // Waits for its approval.
  bound(calendar.day('2026-10-07'), cancelled('short_rate', 24), paidAtOnce),
];

/**
 * Policies that their agency bills: two that it has paid for by the last day, one of them with an endorsement; one that it has
 * still to pay for; and one that is cancelled on a day on which another begins, so late that its credit is smaller than what is
 * to pay.
 */
export const agencyBillPlans = (calendar: Calendar): SubmissionPlan[] => [
  bound(calendar.day('2026-07-06'), { kind: 'runs' }, { billingMethod: 'agency' }),
  bound(calendar.day('2026-07-08'), endorsed({ afterDays: 3, exposurePercent: 140n }), { billingMethod: 'agency' }),
  bound(calendar.day('2026-10-02'), { kind: 'runs' }, { billingMethod: 'agency' }),
  bound(calendar.day('2025-09-11'), cancelled('short_rate', 300), { billingMethod: 'agency' }),
];

/** A submission that the producer starts on a day, effective 45 days later. */
const begun = (
  day: string,
  goal: SubmissionPlan['goal'],
  unusual?: SubmissionPlan['unusual'],
  leadDays = 45,
): SubmissionPlan => ({ goal, effectiveDate: addDays(day, leadDays), leadDays, unusual });

const reasonsToRefer = ['losses', 'large', 'new_business'] as const;

/** Submissions that have not become policies, in every status that a submission can have. */
export const unboundPlans = (calendar: Calendar, { unbound }: Volume): SubmissionPlan[] => [
  ...repeat(unbound, (index) => begun(addDays(calendar.day('2026-10-22'), index * 2), 'draft')),
  ...repeat(unbound + 1, (index) =>
    begun(addDays(calendar.day('2026-10-27'), index), 'submitted', undefined, index === 0 ? 15 : 40),
  ),
  ...repeat(unbound, (index) => begun(addDays(calendar.day('2026-10-24'), index), 'in_review')),
  ...repeat(2, (index) => begun(addDays(calendar.day('2026-10-20'), index * 3), 'incomplete')),
  ...repeat(2, (index) => begun(addDays(calendar.day('2026-10-12'), index * 4), 'accepted')),
  ...repeat(2, (index) => begun(addDays(calendar.day('2026-10-13'), index * 3), 'quoted', 'options')),
  ...repeat(2, (index) => begun(addDays(calendar.day('2026-10-10'), index * 5), 'quoted', 'beyond_agreement')),
  begun(calendar.day('2026-10-19'), 'referred', 'beyond_agreement'),
  ...repeat(2, (index) => begun(addDays(calendar.day('2026-07-06'), index * 30), 'declined', 'losses')),
  ...repeat(2, (index) => begun(addDays(calendar.day('2026-08-03'), index * 21), 'not_taken_up')),
  begun(calendar.day('2026-10-05'), 'reopened'),
  ...repeat(2, (index) => begun(addDays(calendar.day('2026-10-14'), index), 'quoted', 'unknown_losses')),
  begun(calendar.day('2026-06-08'), 'in_review'),
  ...repeat(unbound + 2, (index) =>
    begun(addDays(calendar.day('2026-10-08'), index), 'quoted', index === 1 ? 'requoted' : undefined),
  ),
  ...repeat(2, (index) => begun(addDays(calendar.day('2026-10-09'), index), 'binding')),
  ...repeat(unbound, (index) =>
    begun(addDays(calendar.day('2026-10-18'), index), 'referred', reasonsToRefer[index % 3]),
  ),
  ...repeat(unbound, (index) => begun(addDays(calendar.day('2026-04-13'), index * 45), 'quoted', 'excluded_class')),
  ...repeat(2, (index) => begun(addDays(calendar.day('2026-06-22'), index * 60), 'withdrawn')),
  ...repeat(unbound - 1, (index) => begun(addDays(calendar.day('2026-05-18'), index * 40), 'quoted')),
];
