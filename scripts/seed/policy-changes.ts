import type { RatingInput } from '../../schema/rating.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import {
  endorsementPremiumCents,
  reinstatementPremiumCents,
  returnPremiumCents,
} from '../../src/keyspaces/policies/rules/proration.ts';
import { billAddition, billReinstatement, billReturn } from './billing-changes.ts';
import { later, momentOf } from './calendar.ts';
import { addSegment, addTransaction, type PolicyStory } from './policy-opening.ts';
import { takeCapacity } from './products.ts';
import { rateRisk } from './quoting.ts';
import type { PolicyPlan } from './stories.ts';
import { planSubmission } from './submitting.ts';

/** Days into the term at which notice of non-renewal goes out. */
const noticeAfterDays = 210;

const reasons = {
  flat: 'Insured placed cover elsewhere before inception',
  pro_rata: 'Non-payment of premium',
  short_rate: 'Business sold; cancelled at the request of the insured',
} as const;

/** Schedules what the policy's story says: endorsement, cancellation, reinstatement, renewal or non-renewal. */
export const planPolicy = (story: PolicyStory): void => {
  const plan = story.request.plan.policy ?? { kind: 'runs' };
  const { book, policy } = story;
  const dateAfter = (days: number) => addDays(policy.effectiveDate, days);
  switch (plan.kind) {
    case 'runs':
      break;
    case 'endorsed': {
      const date = dateAfter(plan.afterDays);
      book.agenda.schedule(momentOf(date, 10), () => endorse(story, date, plan.exposurePercent));
      break;
    }
    case 'cancelled': {
      // Non-payment has its own chain, from the overdue invoice over the notice to the cancellation.
      if (plan.method === 'pro_rata') break;
      const date = dateAfter(plan.afterDays);
      // A flat cancellation comes before cover begins; some insureds have paid by then, and some have not.
      const ordered = plan.method === 'flat' ? addDays(date, book.random.chance(0.5) ? -1 : -8) : date;
      book.agenda.schedule(momentOf(ordered, 21), () => cancel(story, date, plan));
      break;
    }
    case 'not_renewed':
      book.agenda.schedule(momentOf(dateAfter(noticeAfterDays), 10), () => notRenew(story));
      break;
    case 'renews':
      renew(story);
      break;
  }
};

const termOf = ({ policy }: PolicyStory) => ({ termStart: policy.effectiveDate, termEnd: policy.expirationDate });

const writtenOf = (story: PolicyStory) => ({
  ...termOf(story),
  segments: story.segments.map((segment) => ({ ...segment, annualPremiumCents: BigInt(segment.annualPremiumCents) })),
  writtenPremiumCents: story.transactions.reduce((sum, change) => sum + BigInt(change.premiumChangeCents), 0n),
});

const lastSegment = ({ segments }: PolicyStory) => {
  const segment = segments.at(-1);
  if (!segment) throw new Error('A policy has at least one segment.');
  return segment;
};

/** Changes the exposure from a day on: a new segment at the new rate, premium for the days that remain. */
const endorse = (story: PolicyStory, effectiveDate: string, exposurePercent: bigint): void => {
  const { book, policy, product } = story;
  const old = lastSegment(story);
  const scale = (cents: string) => String((BigInt(cents) * exposurePercent) / 100n);
  const input: RatingInput = {
    ...old.ratingInput,
    revenueCents: scale(old.ratingInput.revenueCents),
    payrollCents: scale(old.ratingInput.payrollCents),
    totalInsuredValueCents: scale(old.ratingInput.totalInsuredValueCents),
  };
  const rated = rateRisk(product, input);
  const premiumChangeCents = endorsementPremiumCents({
    ...termOf(story),
    effectiveDate,
    oldAnnualPremiumCents: BigInt(old.annualPremiumCents),
    newAnnualPremiumCents: rated.annualPremiumCents,
  });
  const reason =
    exposurePercent > 100n ? 'Exposure increased after a new contract' : 'Exposure reduced after a crew was let go';
  const transaction = addTransaction(story, {
    type: 'endorsement',
    effectiveDate,
    premiumChangeCents,
    reasonCode: 'exposure_change',
    reason,
    requestedBy: 'insured',
  });
  book.change(old, { toDate: effectiveDate }, story.underwriterId);
  addSegment(story, transaction, effectiveDate, input, rated.coverages);
  book.change(policy, { annualPremiumCents: rated.annualPremiumCents }, story.underwriterId);
  takeCapacity(book, product, policy.effectiveDate, premiumChangeCents, { policyTransactionId: transaction.id });
  if (premiumChangeCents > 0n) billAddition(story, transaction);
  else billReturn(story, transaction, false);
};

type Cancellation = Extract<PolicyPlan, { kind: 'cancelled' }>;

/** Cancels a policy on a day, and reinstates it some days later when its story says so. */
export const cancel = (story: PolicyStory, date: string, { method, reinstated }: Cancellation): void => {
  const { book, policy, product } = story;
  const premiumChangeCents = -returnPremiumCents(method, writtenOf(story), date);
  const transaction = addTransaction(story, {
    type: 'cancellation',
    effectiveDate: date,
    premiumChangeCents,
    cancellationMethod: method,
    reasonCode: method === 'pro_rata' ? 'non_payment' : 'insured_request',
    reason: reasons[method],
    requestedBy: method === 'pro_rata' ? 'mga' : 'insured',
  });
  book.change(lastSegment(story), { toDate: date }, story.underwriterId);
  book.move('policies', policy, 'cancelled', story.underwriterId, { cancellationDate: date });
  takeCapacity(book, product, policy.effectiveDate, premiumChangeCents, { policyTransactionId: transaction.id });
  const returned = billReturn(story, transaction, method === 'flat');
  if (reinstated) book.agenda.schedule(later(book.now, 6), () => reinstate(story, transaction, returned));
};

/** Reinstates without a lapse: cover continues from the cancellation date, and the returned premium is owed again. */
const reinstate = (
  story: PolicyStory,
  cancellation: PolicyStory['transactions'][number],
  returned: ReturnType<typeof billReturn>,
): void => {
  const { book, policy, product } = story;
  const premiumChangeCents = reinstatementPremiumCents(BigInt(cancellation.premiumChangeCents));
  const transaction = addTransaction(story, {
    type: 'reinstatement',
    effectiveDate: cancellation.effectiveDate,
    premiumChangeCents,
    reasonCode: 'payment_received',
    reason: 'Past due premium received; no known losses',
    requestedBy: 'insured',
    reversalOfId: cancellation.id,
  });
  const old = lastSegment(story);
  const coverages = book.rows.coverages.filter(({ segmentId }) => segmentId === old.id);
  addSegment(story, transaction, cancellation.effectiveDate, old.ratingInput, coverages);
  book.move('policies', policy, 'active', story.underwriterId, { cancellationDate: null });
  takeCapacity(book, product, policy.effectiveDate, premiumChangeCents, { policyTransactionId: transaction.id });
  billReinstatement(story, transaction, returned);
};

const notRenew = (story: PolicyStory): void => {
  const { book, policy } = story;
  addTransaction(story, {
    type: 'non_renewal',
    effectiveDate: policy.expirationDate,
    premiumChangeCents: 0n,
    reasonCode: 'program_withdrawn',
    reason: 'Class no longer written',
    requestedBy: 'mga',
  });
  book.change(policy, { renewalIntent: 'non_renew' });
};

/** Submits a renewal 40 days before expiration. The old policy becomes renewed when the new term begins. */
const renew = (story: PolicyStory): void => {
  const { market, book, policy, request } = story;
  const effectiveDate = policy.expirationDate;
  planSubmission(market, {
    ...request,
    renewalOfId: policy.id,
    plan: { goal: 'bound', effectiveDate, leadDays: 40, payer: 'prompt' },
  });
  book.agenda.schedule(momentOf(effectiveDate, 1), () => {
    const renewal = book.rows.policies.find(({ renewalOfId }) => renewalOfId === policy.id);
    if (renewal && policy.status === 'expired') book.move('policies', policy, 'renewed');
  });
};
