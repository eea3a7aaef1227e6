import { chargesOfPremium } from '../../src/keyspaces/global/rules/charges.ts';
import { multiplyCents, smallerCents } from '../../src/keyspaces/global/rules/decimal.ts';
import { type Rating, rate } from '../../src/keyspaces/global/rules/rating/rating.ts';
import { exceededTerms } from '../../src/keyspaces/submissions/rules/delegated-authority.ts';
import { quoteValidDays } from '../../src/keyspaces/submissions/rules/lifecycle.ts';
import { referralReasons } from '../../src/keyspaces/submissions/rules/referral.ts';
import type { Decider } from './authorities.ts';
import type { Book, Stored } from './book.ts';
import { later } from './calendar.ts';
import type { Product } from './products.ts';
import { factsOf, type Risk, rateTableOn, ratingInputOf } from './risks.ts';
import { surplusLinesOn, termsOn } from './terms.ts';
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

const largerCents = (one: bigint, other: bigint): bigint => -smallerCents(-one, -other);

type Rated = Extract<Rating, { outcome: 'rated' }>;

/** Rates a risk. Throws when the product's rate table lacks a factor. */
export const rateRisk = (product: Product, input: ReturnType<typeof ratingInputOf>): Rated => {
  const rating = rate(
    input,
    rateTableOn(product, input.effectiveDate).factors,
    BigInt(termsOn(product, input.effectiveDate).minimumPremiumCents),
  );
  if (rating.outcome === 'rated') return rating;
  throw new Error(`${product.program.code} has no ${rating.sourceTable}.`);
};

/** Whether a rated risk is declined, referred or can be quoted, and why. */
const outcomeOf = ({ product, risk, submission, underwriter }: Case, rated: Rated) => {
  const cover = {
    effectiveDate: submission.requestedEffectiveDate,
    occurrenceLimitCents: risk.limitCents,
    aggregateLimitCents: rated.coverages.map(({ limitCents }) => limitCents ?? 0n).reduce(largerCents, 0n),
    premiumCents: rated.annualPremiumCents,
    stateCode: risk.insured.stateCode,
    classCode: risk.classCode,
  };
  const terms = exceededTerms(cover, product.agreement);
  if (terms.length > 0) return { status: 'declined' as const, reasons: [], reason: `Outside the agreement: ${terms}` };
  const facts = factsOf(risk, product, rated.annualPremiumCents);
  const reasons = referralReasons(facts, product.program, authorityOf(underwriter.profile));
  if (reasons.length > 0) return { status: 'referred' as const, reasons, reason: `Referred: ${reasons.join(', ')}` };
  return { status: 'issued' as const, reasons, reason: null };
};

interface QuoteOptions {
  readonly approved?: boolean;
  readonly modifier?: string;
  readonly revisionOf?: Stored<'quotes'>;
}

/** Issues a quote with its coverages and rating log; an approved one is a firm offer whatever the rules say. */
export const issueQuote = (matter: Case, options: QuoteOptions = {}) => {
  const { book, product, producer, risk, submission } = matter;
  const effectiveDate = submission.requestedEffectiveDate;
  const input = ratingInputOf(risk, effectiveDate, options.modifier);
  const table = rateTableOn(product, effectiveDate);
  const rated = rateRisk(product, input);
  const judged = outcomeOf(matter, rated);
  const { status, reason, reasons } =
    options.approved && judged.status === 'referred' ? { ...judged, status: 'issued' as const, reason: null } : judged;
  const terms = termsOn(product, effectiveDate);
  const commissionRate = terms.producerCommissionRate;
  const quote = book.add('quotes', {
    number: book.nextNumber('submissions', 'QUO'),
    submissionId: submission.id,
    producerId: producer.id,
    carrierId: product.program.carrierId,
    insuredId: risk.insured.id,
    programId: product.program.id,
    rateTableId: table.id,
    rateTableVersion: table.tableVersion,
    effectiveDate,
    expirationDate: submission.requestedExpirationDate,
    annualPremiumCents: rated.annualPremiumCents,
    charges: chargesOfPremium({
      premiumCents: rated.annualPremiumCents,
      fees: terms.fees,
      surplusLines: surplusLinesOn(book, product, risk.insured.stateCode, effectiveDate),
    }),
    ratingInput: input,
    optionLabel: 'Option A',
    revision: (options.revisionOf?.revision ?? 0) + 1,
    revisionOfId: options.revisionOf?.id ?? null,
    commissionRate,
    commissionCents: multiplyCents(rated.annualPremiumCents, commissionRate),
    reason,
    offeredAt: status === 'issued' ? book.now : null,
    expiresAt: later(book.now, quoteValidDays),
    status,
    bindRefusal: null,
  });
  if (status !== 'declined') {
    book.add('quoteSubjectivities', {
      quoteId: quote.id,
      ...ownersOf(quote),
      ordinal: 1,
      text: 'Signed application, dated within 30 days of the bind.',
      kind: 'before_bind',
      withinDays: null,
      dueDate: null,
      document: null,
      satisfiedAt: null,
      satisfiedById: null,
      waivedAt: null,
      waivedById: null,
      waiverReason: null,
    });
  }
  for (const coverage of rated.coverages) book.add('quoteCoverages', { quoteId: quote.id, ...coverage });
  for (const step of rated.steps) book.add('ratingSteps', { quoteId: quote.id, ...step });
  book.agenda.schedule(quote.expiresAt, () => lapse(matter, quote));
  return { quote, input, rated, reasons };
};

/** An issued quote. */
export type Issued = ReturnType<typeof issueQuote>;

const lapse = ({ book, submission }: Case, quote: Stored<'quotes'>): void => {
  if (quote.status !== 'issued' && quote.status !== 'referred') return;
  if (book.now < quote.expiresAt) return;
  book.move('submissions', quote, 'expired');
  if (submission.status === 'quoted' || submission.status === 'referred')
    book.move('submissions', submission, 'expired');
};
