import type { Verdict } from '../../src/keyspaces/global/rules/approval.ts';
import { compareDecimals } from '../../src/keyspaces/global/rules/decimal.ts';
import { mayBecome } from '../../src/keyspaces/global/rules/lifecycle.ts';
import { submissionTransitions } from '../../src/keyspaces/submissions/rules/lifecycle.ts';
import { quotedPremiumCents, submissionStatusAfterQuotes } from '../../src/keyspaces/submissions/rules/quote.ts';
import { later } from './calendar.ts';
import { type Case, type Issued, issueQuote, type Option } from './quoting.ts';
import { ask, decideReferrals } from './referring.ts';
import type { Market } from './setup.ts';
import type { SubmissionPlan } from './stories.ts';
import { stateRuleFor } from './terms.ts';

/** What a higher authority says of the referrals of a story; null while it says nothing. */
const verdictOf = ({ goal }: SubmissionPlan): Verdict | null => {
  if (goal === 'referred') return null;
  return goal === 'declined'
    ? { decision: 'denied', note: 'The losses are not explained, and the price cannot carry another year like these.' }
    : {
        decision: 'approved',
        note: 'Agreed as priced.',
        conditions: ['Written response to the recommendations of the last loss control visit.'],
      };
};

/** Gives a submission the status that its quotes give it; the first one that can be bound is noted. */
const become = ({ book, submission }: Case, status: 'quoted' | 'referred' | 'declined'): void => {
  const isFirst = status === 'quoted' && !submission.firstQuotedAt;
  book.move(submission, status, undefined, isFirst ? { firstQuotedAt: book.now } : {});
};

/**
 * Prices the options of a revision. What is referred is decided on two days later. Goes on with the first option once it can
 * be bound; with none when it is declined, or while a higher authority is silent.
 */
export const offer = (
  market: Market,
  matter: Case,
  plan: SubmissionPlan,
  options: readonly [Option, ...Option[]],
  then: (first: Issued) => void,
): void => {
  const { book, submission, underwriter } = matter;
  const [first, ...others] = book.act('quoteSubmission', underwriter.user.id, () => {
    const issued = options.map((option) => issueQuote(matter, option));
    book.change(submission, { quotedPremiumCents: quotedPremiumCents(issued.map(({ rated }) => rated)) });
    const status = submissionStatusAfterQuotes(issued.map(({ outcome }) => outcome.status));
    // A revision leaves a submission quoted that was quoted before.
    if (mayBecome(submissionTransitions, submission.status, status)) become(matter, status);
    return issued;
  });
  if (!first) return;
  for (const other of others) referIfNeeded(market, matter, plan, other, () => {});
  if (first.outcome.status === 'issued') then(first);
  else referIfNeeded(market, matter, plan, first, () => then(first));
};

const referIfNeeded = (
  market: Market,
  matter: Case,
  plan: SubmissionPlan,
  issued: Issued,
  whenOffered: () => void,
): void => {
  const { book, submission } = matter;
  if (issued.outcome.status !== 'referred') return;
  const { reasons } = issued.outcome;
  const approvals = book.act('quoteSubmission', matter.underwriter.user.id, () =>
    ask(market, matter, issued.quote, 'referral', reasons),
  );
  const verdict = verdictOf(plan);
  if (!verdict) return;
  book.plan(later(book.now, 2), 'decideReferral', market.staff.chiefUnderwriter.user.id, () => {
    decideReferrals(market, matter, issued, approvals, verdict);
    const to = verdict.decision === 'approved' ? 'quoted' : 'declined';
    if (mayBecome(submissionTransitions, submission.status, to)) become(matter, to);
    if (verdict.decision === 'approved') whenOffered();
  });
};

const usualCredit = '0.100000';

/** The usual credit, or what the state leaves to the underwriter's judgement where that is less. */
const creditOf = ({ product, submission }: Case): string => {
  const { stateCode, requestedEffectiveDate } = submission;
  const { scheduleModifierBound: bound } = stateRuleFor(product, stateCode, requestedEffectiveDate);
  return `-${compareDecimals(bound, usualCredit) < 0 ? bound : usualCredit}`;
};

/** Replaces a quote by a later revision at another price. */
export const revise = (
  market: Market,
  matter: Case,
  plan: SubmissionPlan,
  { quote }: Issued,
  then: (first: Issued) => void,
): void => {
  const { book, underwriter } = matter;
  book.act('reviseQuote', underwriter.user.id, () => book.move(quote, 'superseded'));
  offer(
    market,
    matter,
    plan,
    [{ optionLabel: quote.optionLabel, modifier: creditOf(matter), revisionOf: quote }],
    then,
  );
};

/** The options of a first price: another deductible beside the one that was asked for, now and then. */
export const optionsOf = ({ book, product, risk }: Case, { unusual }: SubmissionPlan): [Option, ...Option[]] => {
  const asked: Option = { optionLabel: 'Option A' };
  const [dollars] =
    product.plan.rates.deductibleDollars.find(([one]) => BigInt(one) * 100n > risk.deductibleCents) ?? [];
  const several = unusual === 'options' || (unusual === undefined && book.random.chance(0.2));
  if (!several || dollars === undefined) return [asked];
  return [asked, { optionLabel: `Option B: deductible of ${dollars}`, deductibleCents: BigInt(dollars) * 100n }];
};
