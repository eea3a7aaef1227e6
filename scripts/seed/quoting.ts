import type { RatingInput } from '../../schema/rating.ts';
import { addMonths } from '../../src/keyspaces/global/rules/dates.ts';
import { largerCents } from '../../src/keyspaces/global/rules/decimal.ts';
import { mayBecome } from '../../src/keyspaces/global/rules/lifecycle.ts';
import { type Price, priceOf } from '../../src/keyspaces/global/rules/rating/pricing.ts';
import { quoteTransitions } from '../../src/keyspaces/submissions/rules/lifecycle.ts';
import { isExpiredOn, lapsesWithLastQuote } from '../../src/keyspaces/submissions/rules/offer.ts';
import { type Outcome, outcomeOf } from '../../src/keyspaces/submissions/rules/outcome.ts';
import { quoteRows } from '../../src/keyspaces/submissions/rules/quote.ts';
import type { Decider } from './authorities.ts';
import type { Book, Stored } from './book.ts';
import { dayOf, later } from './calendar.ts';
import type { Product } from './products.ts';
import { factsOf, type Risk, rateTableOn, ratingInputOf } from './risks.ts';
import { addSubjectivities } from './subjectivities.ts';
import { stateRuleFor, termsOn } from './terms.ts';
import { authorityOf, ownersOf } from './views.ts';

/** The state of a submission during its story. */
export interface Case {
  readonly book: Book;
  readonly product: Product;
  readonly producer: Stored<'producers'>;
  readonly risk: Risk;
  readonly submission: Stored<'submissions'>;
  readonly underwriter: Decider;
}

/** How many days before the bind an underwriter may let the cover of a case begin. */
export const backdatingDaysOf = ({ product, submission }: Pick<Case, 'product' | 'submission'>): number =>
  termsOn(product, submission.requestedEffectiveDate).underwriterBackdatingDays;

/** A price as quotes and segments of policies hold it. */
type Rated = Extract<Price, { outcome: 'rated' }> & { readonly annualPremiumCents: bigint };

/** What a risk costs. Throws when the product's rate table lacks a factor. */
export const rateRisk = (product: Product, input: RatingInput): Rated => {
  const { effectiveDate, stateCode } = input;
  const terms = termsOn(product, effectiveDate);
  const { factors } = rateTableOn(product, effectiveDate);
  const price = priceOf(
    input,
    factors,
    { ...terms, minimumPremiumCents: BigInt(terms.minimumPremiumCents) },
    stateRuleFor(product, stateCode, effectiveDate),
  );
  if (price.outcome === 'not_rated') throw new Error(`${product.program.code} has no ${price.sourceTable}.`);
  // Columns say "annual" of what a whole term costs.
  return { ...price, annualPremiumCents: price.premiumCents };
};

/** The same risk, so much larger that its premium is above what the agreement allows for one policy. */
export const beyondAgreement = (product: Product, risk: Risk, effectiveDate: string): Risk => {
  const { annualPremiumCents } = rateRisk(
    product,
    ratingInputOf(risk, {
      effectiveDate,
      expirationDate: addMonths(effectiveDate, 12),
    }),
  );
  const percent = (130n * BigInt(product.agreement.maxPolicyPremiumCents)) / annualPremiumCents + 1n;
  const scaled = (cents: bigint) => (cents * percent) / 100n;
  return {
    ...risk,
    revenueCents: scaled(risk.revenueCents),
    payrollCents: scaled(risk.payrollCents),
    totalInsuredValueCents: scaled(risk.totalInsuredValueCents),
  };
};

const judge = ({ product, risk, submission, underwriter }: Case, rated: Rated): Outcome =>
  outcomeOf({
    facts: factsOf(risk, product, rated.annualPremiumCents),
    cover: {
      effectiveDate: submission.requestedEffectiveDate,
      occurrenceLimitCents: risk.limitCents,
      aggregateLimitCents: rated.coverages.map(({ limitCents }) => limitCents ?? 0n).reduce(largerCents, 0n),
      premiumCents: rated.annualPremiumCents,
      stateCode: risk.insured.stateCode,
      classCode: risk.classCode,
    },
    program: { ...product.program, classCodes: termsOn(product, submission.requestedEffectiveDate).classCodes },
    agreement: product.agreement,
    authority: authorityOf(underwriter.profile),
  });

/** One of the options that an underwriter prices. */
export interface Option {
  readonly optionLabel: string;
  readonly deductibleCents?: bigint;
  readonly modifier?: string;
  readonly revisionOf?: Stored<'quotes'>;
}

/** Prices one option: the quote with its coverages and rating log, and what it is subject to. */
export const issueQuote = (matter: Case, option: Option) => {
  const { book, product, risk, submission } = matter;
  const effectiveDate = submission.requestedEffectiveDate;
  const input = ratingInputOf(
    { ...risk, deductibleCents: option.deductibleCents ?? risk.deductibleCents },
    { effectiveDate, expirationDate: submission.requestedExpirationDate },
    option.modifier,
  );
  const terms = termsOn(product, effectiveDate);
  const table = rateTableOn(product, effectiveDate);
  const rated = rateRisk(product, input);
  const outcome = judge(matter, rated);
  const rows = quoteRows({
    optionLabel: option.optionLabel,
    outcome,
    ratingInput: input,
    rated,
    charges: [...rated.charges],
    commissionRate: terms.producerCommissionRate,
    revisionOf: option.revisionOf ?? null,
    effectiveDate,
    backdatingDays: backdatingDaysOf(matter),
    quotedAt: book.now,
  });
  const quote = book.add('quotes', {
    ...rows.quote,
    number: book.nextNumber('submissions', 'QUO'),
    submissionId: submission.id,
    ...ownersOf(submission),
    programId: product.program.id,
    rateTableId: table.id,
    rateTableVersion: table.tableVersion,
    expirationDate: submission.requestedExpirationDate,
  });
  if (outcome.status !== 'declined') addSubjectivities(book, quote);
  for (const coverage of rows.coverages) book.add('quoteCoverages', { quoteId: quote.id, ...coverage });
  for (const step of rows.steps) book.add('ratingSteps', { quoteId: quote.id, ...step });
  planLapse(matter, quote);
  return { quote, input, rated, outcome };
};

/** A priced option. */
export type Issued = ReturnType<typeof issueQuote>;

/** Lets an offer lapse at the end of its last day, and the submission when no other is left. */
export const planLapse = ({ book, submission }: Case, quote: Stored<'quotes'>): void => {
  book.plan(later(quote.expiresAt, 0, 1), 'expireQuotes', undefined, () => {
    if (
      !mayBecome(quoteTransitions, quote.status, 'expired') ||
      !isExpiredOn({ ...quote, offeredAt: quote.offeredAt ?? null }, dayOf(book.now))
    )
      return;
    book.move(quote, 'expired');
    const all = book.rows.quotes.filter(({ submissionId }) => submissionId === submission.id);
    const others = all.flatMap(({ id, status }) => (id === quote.id ? [] : [status]));
    if (lapsesWithLastQuote(submission.status, others)) book.move(submission, 'expired');
  });
};
