import type { NoCoverReason } from '../../src/keyspaces/claims/rules/coverage-at-notice.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import type { Decider } from './authorities.ts';
import type { Stored } from './book.ts';
import { later, momentOf } from './calendar.ts';
import type { ClaimMoney } from './claim-money.ts';
import { reportClaim } from './claim-opening.ts';
import { claimPaths, type LossPlan } from './claim-plans.ts';
import { claimSteps } from './claim-steps.ts';
import { exampleLoss, lossPlansOf } from './loss-plans.ts';
import { type LossDays, policyWithLoss } from './loss-policies.ts';
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

/** Puts the losses of every program on the agenda. Which policy has one is known when it is reported. */
export const planLosses = (market: Market): void => {
  const { book, products } = market;
  const schedule = (plan: LossPlan, pick: (days: LossDays) => PolicyStory | undefined): void => {
    const reportedOn = book.calendar.day(plan.reportedOn);
    const dateOfLoss = addDays(reportedOn, -plan.daysBefore);
    book.agenda.schedule(momentOf(reportedOn, 14), () => {
      const story = pick({ dateOfLoss, reportedOn });
      if (story) planSteps(reportClaim(story, plan, dateOfLoss));
    });
  };
  schedule(exampleLoss, () => market.stories.find(({ policy }) => policy.insuredId === insuredId));
  for (const { program } of products) {
    for (const plan of lossPlansOf(program.lineOfBusinessCode)) {
      schedule(plan, (days) => policyWithLoss(market, program.id, plan, days));
    }
  }
};

const planSteps = (matter: ClaimStory): void => {
  const { book } = matter.story;
  const { claim, adjuster, plan } = matter;
  let at = book.now;
  for (const status of claimPaths[plan.path].slice(1)) {
    at = later(at, book.random.between(...stepDays), book.random.between(0, 2));
    book.agenda.schedule(at, () => {
      // What must be done before the status is entered is refused while something stands against it.
      claimSteps[status](matter);
      book.move('claims', claim, status, adjuster.user.id);
    });
  }
};
