import type { RatingInput } from '../../schema/rating.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import { type Cancellation, cancelled } from '../../src/keyspaces/policies/rules/cancellation.ts';
import { endorsed } from '../../src/keyspaces/policies/rules/endorsement.ts';
import type { SegmentContent } from '../../src/keyspaces/policies/rules/policy-file.ts';
import { reinstated } from '../../src/keyspaces/policies/rules/reinstatement.ts';
import { billAddition, billReinstatement, billResumption, billReturn, type Returned } from './billing-changes.ts';
import type { Stored } from './book.ts';
import { dayOf, later, momentOf } from './calendar.ts';
import { bookingOf, fileOf } from './policy-file.ts';
import { noticeDays, planNotice } from './policy-notices.ts';
import type { PolicyStory } from './policy-opening.ts';
import { planNonRenewal, planRenewal } from './policy-renewal.ts';
import { allowed, writeChange } from './policy-writing.ts';
import { rateRisk } from './quoting.ts';
import type { PlannedEndorsement, PolicyPlan } from './stories.ts';

/** Schedules what the policy's story says: endorsements, cancellation, reinstatement, renewal or non-renewal. */
export const planPolicy = (story: PolicyStory): void => {
  const plan = story.request.plan.policy ?? { kind: 'runs' };
  switch (plan.kind) {
    case 'runs':
      break;
    case 'endorsed':
      for (const change of plan.changes) planEndorsement(story, change);
      break;
    case 'cancelled':
      planCancellation(story, plan);
      break;
    case 'under_notice':
      planNotice(story, plan);
      break;
    case 'not_renewed':
      planNonRenewal(story);
      break;
    case 'renews':
      planRenewal(story);
      break;
  }
};

const dateAfter = ({ policy }: PolicyStory, days: number): string => addDays(policy.effectiveDate, days);

const planEndorsement = (story: PolicyStory, change: PlannedEndorsement): void => {
  const date = dateAfter(story, change.afterDays);
  const bookedOn = dateAfter(story, change.bookedAfterDays ?? change.afterDays);
  story.book.plan(momentOf(bookedOn, 10), 'endorsePolicy', story.underwriterId, () =>
    endorse(story, date, change.exposurePercent),
  );
};

/** What a segment says with another exposure: its premium is rated anew. */
const withExposure =
  (story: PolicyStory, percent: bigint) =>
  (content: SegmentContent): SegmentContent => {
    const scale = (cents: string) => String((BigInt(cents) * percent) / 100n);
    const { revenueCents, payrollCents, totalInsuredValueCents } = content.ratingInput;
    const ratingInput: RatingInput = {
      ...content.ratingInput,
      revenueCents: scale(revenueCents),
      payrollCents: scale(payrollCents),
      totalInsuredValueCents: scale(totalInsuredValueCents),
    };
    return { ...content, ratingInput, coverages: rateRisk(story.product, ratingInput).coverages };
  };

/** Changes the exposure from a day on. */
const endorse = (story: PolicyStory, effectiveDate: string, exposurePercent: bigint): void => {
  const reason =
    exposurePercent > 100n ? 'Exposure increased after a new contract' : 'Exposure reduced after a crew was let go';
  const changed = withExposure(story, exposurePercent);
  const why = { reasonCode: 'exposure_change', reason, requestedBy: 'insured' } as const;
  const change = endorsed(fileOf(story), { ...why, effectiveDate, changed }, bookingOf(story.book));
  const { transaction } = writeChange(story, 'endorsePolicy', allowed(change, 'The endorsement'));
  bill(story, transaction);
};

/** Bills what a transaction charges, or settles what it returns. */
const bill = (story: PolicyStory, transaction: Stored<'policyTransactions'>): void => {
  if (transaction.premiumChangeCents > 0n) billAddition(story, transaction);
  if (transaction.premiumChangeCents < 0n) billReturn(story, transaction, false);
};

type PlannedCancellation = Extract<PolicyPlan, { kind: 'cancelled' }>;

const reasonsToCancel = {
  flat: { reasonCode: 'insured_request', reason: 'Insured placed cover elsewhere before inception' },
  pro_rata: { reasonCode: 'non_payment', reason: 'Non-payment of premium' },
  short_rate: { reasonCode: 'insured_request', reason: 'Business sold; cancelled at the request of the insured' },
} as const satisfies Record<Cancellation['method'], Pick<Cancellation, 'reasonCode' | 'reason'>>;

const planCancellation = (story: PolicyStory, plan: PlannedCancellation): void => {
  const { book } = story;
  const date = dateAfter(story, plan.afterDays);
  // Non-payment has its own way, from the overdue invoice over the notice to the cancellation.
  if (plan.method === 'pro_rata') return;
  // A flat cancellation comes before cover begins; some insureds have paid by then, and some have not.
  const ordered = plan.method === 'flat' ? addDays(date, book.random.chance(0.5) ? -1 : -8) : date;
  book.plan(momentOf(ordered, 21), 'cancelPolicy', story.underwriterId, () => cancel(story, date, plan, null));
};

/** Cancels a policy on a day, and reinstates it later when its story says so. */
const cancel = (
  story: PolicyStory,
  effectiveDate: string,
  { method, reinstated: again }: PlannedCancellation,
  notice: Cancellation['notice'],
): void => {
  const { book } = story;
  const requestedBy = method === 'pro_rata' ? 'mga' : 'insured';
  const cancellation = { ...reasonsToCancel[method], requestedBy, method, effectiveDate, notice } as const;
  const change = allowed(cancelled(fileOf(story), cancellation, bookingOf(book)), 'The cancellation');
  const { transaction, accompanying } = writeChange(story, 'cancelPolicy', change);
  for (const voided of accompanying) bill(story, voided);
  const returned = billReturn(story, transaction, method === 'flat');
  if (!again) return;
  book.plan(later(book.now, again.afterDays), 'reinstatePolicy', story.underwriterId, () =>
    reinstate(story, method, again.withLapse, returned),
  );
};

/** Cancels for want of payment on the day that the notice names. */
export const cancelForNonPayment = (story: PolicyStory, notice: Stored<'policiesNotices'>): void => {
  const { book, request } = story;
  const plan = request.plan.policy;
  const isFirst = story.transactions.every(({ type }) => type !== 'reinstatement');
  const again = plan?.kind === 'cancelled' && isFirst ? plan.reinstated : undefined;
  const mailed = { mailedOn: dayOf(notice.mailedAt), days: noticeDays(story).nonPayment };
  cancel(
    story,
    notice.effectiveDate,
    { kind: 'cancelled', method: 'pro_rata', afterDays: 0, reinstated: again },
    mailed,
  );
  book.change(notice, { outcome: 'took_effect' });
};

/** Why cover goes on, by what had ended it: nothing was past due of a policy that its insured gave up. */
const reasonsToReinstate = {
  flat: { reasonCode: 'insured_request', reason: 'The other carrier withdrew its offer; no known losses' },
  pro_rata: { reasonCode: 'payment_received', reason: 'Past due premium received; no known losses' },
  short_rate: { reasonCode: 'insured_request', reason: 'The sale of the business fell through; no known losses' },
} as const satisfies Record<Cancellation['method'], Pick<Cancellation, 'reasonCode' | 'reason'>>;

/** Reinstates: without a lapse everything is as before and owed again, with one cover goes on from this day. */
const reinstate = (
  story: PolicyStory,
  cancelledBy: Cancellation['method'],
  withLapse: boolean,
  returned: Returned,
): void => {
  const { book } = story;
  const why = { ...reasonsToReinstate[cancelledBy], requestedBy: 'insured' } as const;
  const coveredAgainFrom = withLapse ? dayOf(book.now) : null;
  const change = allowed(reinstated(fileOf(story), { ...why, coveredAgainFrom }, bookingOf(book)), 'The reinstatement');
  const { transaction, accompanying } = writeChange(story, 'reinstatePolicy', change);
  for (const revived of accompanying) bill(story, revived);
  if (withLapse) billResumption(story, transaction);
  else billReinstatement(story, transaction, returned);
};
