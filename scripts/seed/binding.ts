import {
  bindRefusal,
  type ProposedBind,
  reasonsForApproval,
  siblingStatusAfterBind,
} from '../../src/keyspaces/submissions/rules/bind.ts';
import { riskFactsOf } from '../../src/keyspaces/submissions/rules/risk.ts';
import type { Stored } from './book.ts';
import { dayOf, later } from './calendar.ts';
import { openPolicy } from './policy-opening.ts';
import { takeCapacity } from './products.ts';
import { backdatingDaysOf, type Case, type Issued } from './quoting.ts';
import { ask, decide } from './referring.ts';
import { backgroundOf } from './risks.ts';
import type { Market } from './setup.ts';
import { conditionsOf, followUp, settleBeforeBind } from './subjectivities.ts';
import type { Request } from './submitting.ts';
import { authorityOf } from './views.ts';

const siblingsOf = ({ book, submission }: Case, quote: Stored<'quotes'>): Stored<'quotes'>[] =>
  // Rows that are in the book have their identifiers.
  book.rows.quotes.filter((row): row is Stored<'quotes'> => row.submissionId === submission.id && row.id !== quote.id);

const proposed = (matter: Case, { quote, outcome }: Issued): ProposedBind => {
  const { book, product, risk, underwriter } = matter;
  return {
    quote: { ...quote, offeredAt: quote.offeredAt ?? null },
    facts: riskFactsOf(
      { ratingInput: quote.ratingInput, annualPremiumCents: BigInt(quote.annualPremiumCents) },
      backgroundOf(risk, product),
    ),
    wasReferred: outcome.status === 'referred',
    binder: { kind: 'underwriter', authority: authorityOf(underwriter.profile) },
    boundOn: dayOf(book.now),
    backdatingDays: backdatingDaysOf(matter),
    noKnownLosses: false,
    subjectivities: conditionsOf(book, quote),
    approvedReasons: [],
    siblingStatuses: siblingsOf(matter, quote).map(({ status }) => status),
  };
};

/** Asks for approval where the bind needs one. The chief underwriter gives it; the reasons are told. */
const approveBind = (market: Market, matter: Case, issued: Issued): readonly string[] => {
  const reasons = reasonsForApproval(proposed(matter, issued));
  const approvals = matter.book.act('requestBindApproval', matter.underwriter.user.id, () =>
    ask(market, matter, issued.quote, 'bind', reasons),
  );
  const note = 'Approved as quoted; subject to a loss control visit within 60 days.';
  matter.book.act('decideBindApproval', market.staff.chiefUnderwriter.user.id, () =>
    decide(market, matter, approvals, { decision: 'approved', note }),
  );
  return approvals.map(({ reasonCode }) => reasonCode);
};

/** Binds a quote: takes capacity, and opens the policy seconds later. Some stories stop in between, at BINDING. */
export const bindCase = (market: Market, request: Request, matter: Case, issued: Issued): void => {
  const { book, submission, underwriter } = matter;
  const { quote } = issued;
  const userId = underwriter.user.id;
  settleBeforeBind(book, quote, userId);
  const approvedReasons = approveBind(market, matter, issued);
  const refusal = bindRefusal({ ...proposed(matter, issued), approvedReasons });
  if (refusal) throw new Error(`${quote.number} cannot be bound: ${refusal.code}.`);
  book.act('bindQuote', userId, () => {
    book.move(submission, 'binding');
    book.move(quote, 'binding');
  });
  if (request.plan.goal === 'binding') return;
  const seconds = 4 / 3600;
  book.plan(later(book.now, 0, seconds), 'bindQuote', userId, () => completeBind(market, request, matter, issued));
};

const completeBind = (market: Market, request: Request, matter: Case, issued: Issued): void => {
  const { book, product, submission, underwriter } = matter;
  const { quote } = issued;
  takeCapacity(book, product, quote.effectiveDate, BigInt(quote.annualPremiumCents), { quoteId: quote.id });
  book.move(quote, 'bound');
  book.move(submission, 'bound');
  for (const sibling of siblingsOf(matter, quote)) {
    const status = siblingStatusAfterBind(sibling.status);
    if (status) book.move(sibling, status);
  }
  followUp(book, quote, underwriter.user.id);
  openPolicy(market, request, matter, issued);
};
