import { firstNoticeProblems } from '../../src/keyspaces/claims/rules/first-notice.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import { numberSeries } from '../../src/keyspaces/global/rules/numbers.ts';
import type { Decider } from './authorities.ts';
import type { Stored } from './book.ts';
import { dayOf, later, momentOf } from './calendar.ts';
import { losses } from './claim-losses.ts';
import { type ClaimMoney, createClaimMoney } from './claim-money.ts';
import { addParties, noteOn } from './claim-people.ts';
import { type ClaimPlan, claimPaths } from './claim-plans.ts';
import { claimSteps } from './claim-steps.ts';
import type { PolicyStory } from './policy-opening.ts';
import { ownersOf } from './views.ts';

/** The state of a claim during its story. */
export interface ClaimStory {
  readonly story: PolicyStory;
  readonly plan: ClaimPlan;
  readonly claim: Stored<'claims'>;
  readonly adjuster: Decider;
  readonly injured: Stored<'claimParties'> | null;
  readonly money: ClaimMoney;
}

/** Days between two statuses. */
const stepDays = [6, 13] as const;

/** Puts the policy's losses on the agenda. */
export const planClaims = (story: PolicyStory): void => {
  for (const plan of story.request.plan.claims ?? []) {
    story.book.agenda.schedule(momentOf(plan.reportedOn, 14), () => report(story, plan));
  }
};

const report = (story: PolicyStory, plan: ClaimPlan): void => {
  const { book, policy, market, product } = story;
  const dateOfLoss = addDays(plan.reportedOn, -plan.daysBefore);
  const possible = losses[policy.lineOfBusinessCode] ?? [];
  const loss = possible[plan.lossIndex ?? -1] ?? book.random.pick(possible);
  const segment = story.segments.findLast(({ fromDate, toDate }) => fromDate <= dateOfLoss && dateOfLoss < toDate);
  const coverage = book.rows.coverages.find(({ segmentId }) => segmentId === segment?.id);
  const problems = firstNoticeProblems({
    description: loss.description,
    dateOfLoss,
    reportedOn: dayOf(book.now),
    coverStart: policy.effectiveDate,
    coverEnd: policy.cancellationDate ?? policy.expirationDate,
  });
  if (!coverage || problems.length > 0) throw new Error(`${policy.number}: no claim for ${dateOfLoss}: ${problems}`);
  const adjuster = market.staff.adjusters[plan.indemnityDollars % 2 === 0 ? 0 : 1] ?? market.staff.claimsManager;
  const claim = book.add('claims', {
    number: book.nextNumber('claims', numberSeries.claim(product.program.code)),
    ...ownersOf(policy),
    policyId: policy.id,
    policyNumber: policy.number,
    policyEffectiveDate: policy.effectiveDate,
    policyExpirationDate: policy.expirationDate,
    coverage: coverage.coverage,
    policySegmentId: segment?.id ?? null,
    coverageLimitCents: coverage.limitCents,
    deductibleCents: coverage.deductibleCents,
    coverageStatus: 'unverified',
    reportedBy: 'insured',
    dateOfLoss,
    reportedAt: book.now,
    description: loss.description,
    lossType: loss.type,
    lossStateCode: policy.stateCode,
    causeOfLoss: loss.cause,
    status: 'open',
    adjusterId: null,
    severity: severityOf(plan.indemnityDollars),
    closedAt: null,
  });
  const injured = addParties(book, claim, loss.injury);
  const money = createClaimMoney(market, claim, adjuster);
  const claimStory: ClaimStory = { story, plan, claim, adjuster, injured, money };
  noteOn(claimStory, 'First notice taken by phone. Photos and contact details requested.');
  planSteps(claimStory);
};

const severityOf = (dollars: number): Stored<'claims'>['severity'] => {
  if (dollars >= 400_000) return 'catastrophic';
  if (dollars >= 100_000) return 'severe';
  return dollars >= 20_000 ? 'moderate' : 'minor';
};

const planSteps = (claimStory: ClaimStory): void => {
  const { book } = claimStory.story;
  let at = book.now;
  for (const status of claimPaths[claimStory.plan.path].slice(1)) {
    at = later(at, book.random.between(...stepDays), book.random.between(0, 2));
    book.agenda.schedule(at, () => {
      book.move('claims', claimStory.claim, status, claimStory.adjuster.user.id);
      claimSteps[status](claimStory);
    });
  }
};
