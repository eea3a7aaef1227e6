import type { NoCoverReason } from '../../src/keyspaces/claims/rules/coverage-at-notice.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import type { Decider } from './authorities.ts';
import type { Stored } from './book.ts';
import { later, momentOf } from './calendar.ts';
import type { ClaimMoney } from './claim-money.ts';
import { reportClaim } from './claim-opening.ts';
import { claimPaths, type LossPlan } from './claim-plans.ts';
import { claimSteps, mutationOf } from './claim-steps.ts';
import { exampleLoss, lossPlansOf, uncoveredLoss } from './loss-plans.ts';
import { type LossDays, policyWithLoss, policyWithoutCover } from './loss-policies.ts';
import { insuredId } from './people.ts';
import type { PolicyStory } from './policy-opening.ts';
import type { Market } from './setup.ts';

/** The state of a claim during its story. */
export interface ClaimStory {
  readonly story: PolicyStory;
  readonly plan: LossPlan;
  readonly claim: Stored<'claims'>;
  readonly adjuster: Decider;
  readonly injured: Stored<'claimParties'> | null;
  readonly money: ClaimMoney;
  /** What is set aside for indemnity in the end, and at first for expense. */
  readonly reserveCents: bigint;
  readonly expenseCents: bigint;
  /** Whether losses are paid net of the deductible; elsewhere it is billed to the insured. */
  readonly paysNet: boolean;
  readonly noCover: NoCoverReason | null;
}

/** Days between two statuses. */
const stepDays = [8, 13] as const;

/** Who has a loss, and when. */
type Suffered = { readonly story: PolicyStory; readonly dateOfLoss: string } | undefined;

/** Puts the losses of every program on the agenda. Which policy has one is known when it is reported. */
export const planLosses = (market: Market): void => {
  const { book, products, stories } = market;
  const schedule = (plan: LossPlan, find: (days: LossDays) => Suffered): void => {
    const reportedOn = book.calendar.day(plan.reportedOn);
    book.agenda.schedule(momentOf(reportedOn, 14), () => {
      const suffered = find({ dateOfLoss: addDays(reportedOn, -plan.daysBefore), reportedOn });
      if (suffered) planSteps(reportClaim(suffered.story, plan, suffered.dateOfLoss));
    });
  };
  const onDay = (story: PolicyStory | undefined, { dateOfLoss }: LossDays) => story && { story, dateOfLoss };
  schedule(exampleLoss, (days) =>
    onDay(
      stories.find(({ policy }) => policy.insuredId === insuredId),
      days,
    ),
  );
  schedule(uncoveredLoss, ({ reportedOn }) => policyWithoutCover(market, reportedOn));
  for (const { program } of products) {
    for (const plan of lossPlansOf(program.lineOfBusinessCode)) {
      schedule(plan, (days) => onDay(policyWithLoss(market, program.id, days), days));
    }
  }
};

const planSteps = (matter: ClaimStory): void => {
  const { book } = matter.story;
  const { claim, adjuster, plan } = matter;
  let at = book.now;
  for (const status of claimPaths[plan.path].slice(1)) {
    at = later(at, book.random.between(...stepDays), book.random.between(0, 2));
    book.plan(at, mutationOf[status], adjuster.user.id, () => {
      // What must be done before the status is entered is refused while something stands against it.
      claimSteps[status](matter);
      book.move(claim, status);
    });
  }
};
