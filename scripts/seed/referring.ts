import {
  type Decider as Authority,
  decided,
  decisionRefusal,
  type Verdict,
} from '../../src/keyspaces/global/rules/approval.ts';
import type { BindReason } from '../../src/keyspaces/submissions/rules/bind.ts';
import { offered } from '../../src/keyspaces/submissions/rules/quote.ts';
import { askedRows, questionsOf, statusAfterReferrals } from '../../src/keyspaces/submissions/rules/referral.ts';
import { riskFactsOf } from '../../src/keyspaces/submissions/rules/risk.ts';
import type { Decider } from './authorities.ts';
import type { Stored } from './book.ts';
import { dayOf } from './calendar.ts';
import { backdatingDaysOf, type Case, type Issued, planLapse } from './quoting.ts';
import { backgroundOf } from './risks.ts';
import type { Market } from './setup.ts';
import { addConditions } from './subjectivities.ts';
import { authorityOf } from './views.ts';

type Approval = Stored<'submissionsApprovals'>;

const rationales = {
  premium_above_auto_bind: 'Premium exceeds what the program lets us bind without a second look.',
  premium_above_authority: 'Premium is beyond my authority; terms look adequate for the exposure.',
  limit_above_authority: 'The requested limit is beyond my authority.',
  total_insured_value_above_authority: 'Values at this location are beyond my authority.',
  excluded_class: 'The class is outside my authority.',
  excluded_state: 'The state is outside my authority.',
  loss_ratio: 'Five-year loss ratio is above 1.5, driven by frequency in the last two years.',
  claim_count: 'More than ten claims in five years; loss control report attached.',
  new_business: 'Under two years in business; the principals have fifteen years in the trade.',
  agreement_occurrence_limit: 'The requested limit is beyond what the carrier lets us write.',
  agreement_aggregate_limit: 'The aggregate limit is beyond what the carrier lets us write.',
  agreement_policy_premium: 'The premium of this policy is beyond what the carrier lets us write.',
  agreement_state: 'The carrier has not authorized us in this state.',
  agreement_class: 'The carrier excludes the class; the insured has left that trade.',
  was_referred: 'The quote had been referred, and is beyond my authority.',
  backdated: 'Cover begins before today; the letter of no known losses is signed.',
} as const satisfies Record<BindReason, string>;

/** Asks a higher authority about a quote: once for each reason. */
export const ask = (
  { staff }: Market,
  { book, product, risk, underwriter }: Case,
  quote: Stored<'quotes'>,
  subjectType: 'referral' | 'bind',
  reasons: readonly BindReason[],
): Approval[] => {
  const { ratingInput, annualPremiumCents } = quote;
  const questions = questionsOf(reasons, {
    facts: riskFactsOf({ ratingInput, annualPremiumCents: BigInt(annualPremiumCents) }, backgroundOf(risk, product)),
    askerLevel: underwriter.profile.level,
    profiles: staff.profiles.map(authorityOf),
  });
  const asked = { subjectType, quote, requesterId: underwriter.user.id };
  return askedRows(questions, asked, (reason) => rationales[reason]).map((row) =>
    book.add('submissionsApprovals', row),
  );
};

const authorityOfDecider = ({ user, profile }: Decider): Authority => ({
  userId: user.id,
  level: profile.level,
  limitCents: BigInt(profile.maxPremiumCents),
});

const carrierUnderwriter = 'Dana Whitfield, Program Underwriting';

/** The chief underwriter decides on what was asked, and records what the carrier decides. Throws where the rules forbid it. */
export const decide = ({ staff }: Market, { book }: Case, approvals: readonly Approval[], verdict: Verdict): void => {
  const decider = authorityOfDecider(staff.chiefUnderwriter);
  for (const approval of approvals) {
    const carrier = { person: carrierUnderwriter, reference: `PU-${approval.id.slice(-6)}` };
    const answered = approval.authority === 'carrier' ? { ...verdict, carrier } : verdict;
    const asked = { ...approval, amountCents: BigInt(approval.amountCents) };
    const refusal = decisionRefusal(asked, decider, answered);
    if (refusal) throw new Error(`${approval.id} cannot be decided: ${refusal}.`);
    book.change(approval, decided(decider, answered, book.now));
  }
};

/** Decides on a referred quote: approved, it is offered, the same at the same premium; denied, it is declined. */
export const decideReferrals = (
  market: Market,
  matter: Case,
  { quote }: Issued,
  approvals: readonly Approval[],
  verdict: Verdict,
): void => {
  const { book } = matter;
  decide(market, matter, approvals, verdict);
  const status = statusAfterReferrals(approvals.map(({ decision }) => decision));
  if (status === 'issued') {
    const values = offered(quote, {
      offeredAt: book.now,
      offeredOn: dayOf(book.now),
      backdatingDays: backdatingDaysOf(matter),
    });
    book.move(quote, status, undefined, values);
    addConditions(book, quote, verdict.conditions ?? []);
    planLapse(matter, quote);
  } else book.move(quote, status);
};
