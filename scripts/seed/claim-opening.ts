import { coverageAtNotice } from '../../src/keyspaces/claims/rules/coverage-at-notice.ts';
import { deductibleTreatment } from '../../src/keyspaces/claims/rules/deductible.ts';
import { firstNoticeProblems } from '../../src/keyspaces/claims/rules/first-notice.ts';
import { policySnapshot } from '../../src/keyspaces/claims/rules/policy-snapshot.ts';
import { severityOf } from '../../src/keyspaces/claims/rules/severity.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import { numberSeries } from '../../src/keyspaces/global/rules/numbers.ts';
import type { Decider } from './authorities.ts';
import { dayOf } from './calendar.ts';
import { coverOf } from './claim-cover.ts';
import { type Loss, losses } from './claim-losses.ts';
import { createClaimMoney } from './claim-money.ts';
import { addParties, noteOn } from './claim-people.ts';
import type { LossPlan } from './claim-plans.ts';
import type { ClaimStory } from './claims.ts';
import { averagePremiumCents } from './loss-policies.ts';
import type { PolicyStory } from './policy-opening.ts';

/** What expenses are reserved for at least, in percent of the average premium. */
const leastExpensePercent = 20;

/** Days before the report on which a claim was made against the insured. */
const daysSinceMade = 2;

/** An adjuster records a first notice of loss, whether the policy covers it or not, and opens its file. */
export const reportClaim = (story: PolicyStory, plan: LossPlan, dateOfLoss: string): ClaimStory => {
  const { book, market } = story;
  const { adjusters, claimsManager } = market.staff;
  const adjuster = adjusters[book.rows.claims.length % adjusters.length] ?? claimsManager;
  return book.act('reportClaim', adjuster.user.id, () => openFile(story, plan, dateOfLoss, adjuster));
};

const openFile = (story: PolicyStory, plan: LossPlan, dateOfLoss: string, adjuster: Decider): ClaimStory => {
  const { book, policy, market } = story;
  const count = book.rows.claims.length;
  const loss = lossOf(policy.lineOfBusinessCode, plan.lossIndex ?? count);
  const notice = noticeOf(story, loss.description, dateOfLoss);
  const coverage = coverageAtNotice(coverOf(story), notice);
  const averageCents = averagePremiumCents(market, policy.programId);
  const netCents = (averageCents * BigInt(plan.percent)) / 100n;
  const snapshot = policySnapshot(policy, claimedCoverage(story, coverage.segment?.id), coverage);
  const claim = book.add('claims', {
    number: book.nextNumber('claims', numberSeries.claim(story.product.program.code)),
    ...snapshot,
    description: notice.description,
    dateOfLoss,
    claimMadeDate: notice.claimMadeDate,
    ...factsOf(loss, story, count),
    severity: severityOf(netCents, snapshot.coverageLimitCents),
    incurredCents: 0n,
    status: 'open',
  });
  const paysNet = deductibleTreatment(policy.lineOfBusinessCode) === 'withheld';
  const matter: ClaimStory = {
    story,
    plan,
    claim,
    adjuster,
    injured: addParties(book, claim, loss.injury, adjuster.user.id),
    money: createClaimMoney(market, claim, adjuster),
    reserveCents: wholeDollars(paysNet ? netCents : netCents + BigInt(claim.deductibleCents)),
    expenseCents: wholeDollars((averageCents * BigInt(Math.max(plan.percent, leastExpensePercent))) / 800n),
    paysNet,
    noCover: coverage.status === 'none' ? coverage.reason : null,
  };
  noteOn(matter, 'First notice taken by phone. Photos and contact details requested.');
  return matter;
};

const lossOf = (lineOfBusinessCode: string, index: number): Loss => {
  const possible = losses[lineOfBusinessCode] ?? [];
  const loss = possible[index % possible.length];
  if (!loss) throw new Error(`Nothing is known to happen in ${lineOfBusinessCode}.`);
  return loss;
};

const noticeOf = ({ book, policy }: PolicyStory, description: string, dateOfLoss: string) => {
  const reportedOn = dayOf(book.now);
  const asked = addDays(reportedOn, -daysSinceMade);
  // Nobody claims before the loss.
  const claimedOn = asked < dateOfLoss ? dateOfLoss : asked;
  const claimMadeDate = policy.coverageTrigger === 'claims_made' ? claimedOn : null;
  const notice = { description, dateOfLoss, claimMadeDate, reportedOn };
  const problems = firstNoticeProblems(notice);
  if (problems.length > 0) throw new Error(`${policy.number}: ${problems.join(', ')}.`);
  return notice;
};

/** The first coverage of the segment; without one, of the last that there was. */
const claimedCoverage = ({ book, segments, policy }: PolicyStory, segmentId = segments.at(-1)?.id) => {
  const terms = book.rows.coverages.find((row) => row.segmentId === segmentId);
  if (!terms) throw new Error(`${policy.number} never covered anything.`);
  return {
    coverage: terms.coverage,
    limitCents: terms.limitCents ?? null,
    deductibleCents: BigInt(terms.deductibleCents),
  };
};

const reporters = ['insured', 'producer', 'claimant', 'insured', 'attorney'] as const;

const factsOf = (loss: Loss, { book, policy }: PolicyStory, count: number) => ({
  reportedAt: book.now,
  reportedBy: reporters[count % reporters.length] ?? 'insured',
  // Some claims are known to the carrier by a number of its own.
  externalReference: count % 3 === 0 ? `${book.now.getUTCFullYear()}-${31_200 + 7 * count}` : null,
  lossType: loss.type,
  lossStateCode: policy.stateCode,
  causeOfLoss: loss.cause,
  catastropheCode: loss.catastropheCode ?? null,
  adjusterId: null,
  reservationOfRightsAt: null,
  litigated: false,
  closedAt: null,
  closedReason: null,
});

const wholeDollars = (cents: bigint): bigint => (cents / 100n) * 100n;
