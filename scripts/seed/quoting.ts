import type { RatingInput } from '../../schema/rating.ts';
import { addMonths } from '../../src/keyspaces/global/rules/dates.ts';
import { mayBecome } from '../../src/keyspaces/global/rules/lifecycle.ts';
import { priceOf } from '../../src/keyspaces/global/rules/rating/pricing.ts';
import { quoteTransitions } from '../../src/keyspaces/submissions/rules/lifecycle.ts';
import { isExpiredOn, lapsesWithLastQuote, offerExpiresAt } from '../../src/keyspaces/submissions/rules/offer.ts';
import {
  type PricedOption,
  priceOption,
  type RatedPrice,
  type Underwriting,
} from '../../src/keyspaces/submissions/rules/priced-option.ts';
import { quoteRows } from '../../src/keyspaces/submissions/rules/quote.ts';
import { ratingInputOf } from '../../src/keyspaces/submissions/rules/risk.ts';
import type { Decider } from './authorities.ts';
import type { Book, Stored } from './book.ts';
import { dayOf, later } from './calendar.ts';
import type { Product } from './products.ts';
import { backgroundOf, type Risk, rateTableOn, riskToRate } from './risks.ts';
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

/** What sets the price of a product's risk in a state, for a term that begins on a day. */
const pricingOn = (
  product: Product,
  { effectiveDate, stateCode }: Pick<RatingInput, 'effectiveDate' | 'stateCode'>,
) => {
  const terms = termsOn(product, effectiveDate);
  return {
    terms: { ...terms, minimumPremiumCents: BigInt(terms.minimumPremiumCents) },
    factors: rateTableOn(product, effectiveDate).factors,
    stateRule: stateRuleFor(product, stateCode, effectiveDate),
  };
};

/** What a risk costs. Throws when the product's rate table lacks a factor. */
export const rateRisk = (product: Product, input: RatingInput): RatedPrice => {
  const { terms, factors, stateRule } = pricingOn(product, input);
  const price = priceOf(input, factors, terms, stateRule);
  if (price.outcome === 'not_rated') throw new Error(`${product.program.code} has no ${price.sourceTable}.`);
  return { ...price, annualPremiumCents: price.premiumCents };
};

/** The same risk, so much larger that its premium is above what the agreement allows for one policy. */
export const beyondAgreement = (product: Product, risk: Risk, effectiveDate: string): Risk => {
  const { annualPremiumCents } = rateRisk(
    product,
    ratingInputOf(riskToRate(risk), {
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

const underwritingOf = ({ product, risk, underwriter }: Case, input: RatingInput): Underwriting => {
  const pricing = pricingOn(product, input);
  return {
    ...pricing,
    program: { ...product.program, classCodes: termsOn(product, input.effectiveDate).classCodes },
    agreement: product.agreement,
    authority: authorityOf(underwriter.profile),
    background: backgroundOf(risk, product),
  };
};

/** Prices what an underwriter offers. Throws when the product's rate table lacks a factor. */
const priced = (matter: Case, input: RatingInput): PricedOption => {
  const option = priceOption(input, underwritingOf(matter, input));
  if (option.kind === 'priced') return option;
  throw new Error(`${matter.product.program.code} has no ${option.lacking.sourceTable}.`);
};

const judgementReason = 'Documented safety program and five years under the same management';

/** One of the options that an underwriter prices. */
export interface Option {
  readonly optionLabel: string;
  readonly deductibleCents?: bigint;
  readonly modifier?: string;
  readonly revisionOf?: Stored<'quotes'>;
}

/** Prices one option: the quote with its coverages and rating log, and what it is subject to. */
export const issueQuote = (matter: Case, { optionLabel, modifier, revisionOf, ...option }: Option) => {
  const { book, product, risk, submission } = matter;
  const { requestedEffectiveDate: effectiveDate, requestedExpirationDate: expirationDate } = submission;
  const input = ratingInputOf(
    { ...riskToRate(risk), deductibleCents: option.deductibleCents ?? risk.deductibleCents },
    { effectiveDate, expirationDate },
    modifier === undefined ? undefined : { modifier, reason: judgementReason },
  );
  const table = rateTableOn(product, effectiveDate);
  const { rated, outcome } = priced(matter, input);
  const rows = quoteRows({
    optionLabel,
    outcome,
    ratingInput: input,
    rated,
    commissionRate: termsOn(product, effectiveDate).producerCommissionRate,
    revision: (revisionOf?.revision ?? 0) + 1,
    revisionOfId: revisionOf?.id ?? null,
    quotedAt: book.now,
    expiresAt: offerExpiresAt(dayOf(book.now), effectiveDate, backdatingDaysOf(matter)),
  });
  const quote = book.add('quotes', {
    ...rows.quote,
    number: book.nextNumber('submissions', 'QUO'),
    submissionId: submission.id,
    ...ownersOf(submission),
    programId: product.program.id,
    rateTableId: table.id,
    rateTableVersion: table.tableVersion,
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
