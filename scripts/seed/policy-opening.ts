import type { RatingInput } from '../../schema/rating.ts';
import { accountingDateOf } from '../../src/keyspaces/global/rules/accounting-date.ts';
import { commissionsOf } from '../../src/keyspaces/global/rules/charges.ts';
import { chargesOfChange } from '../../src/keyspaces/policies/rules/transaction-charges.ts';
import { billPolicy, type PolicyBilling } from './billing.ts';
import type { Book, Stored } from './book.ts';
import { dayOf, later, laterOf, momentOf } from './calendar.ts';
import { planPolicy } from './policy-changes.ts';
import type { Product } from './products.ts';
import type { Case, Issued } from './quoting.ts';
import type { Risk } from './risks.ts';
import type { Market } from './setup.ts';
import type { Request } from './submitting.ts';
import { surplusLinesOn, termsOn } from './terms.ts';
import { ownersOf } from './views.ts';

/** The state of a policy during its story. */
export interface PolicyStory {
  readonly market: Market;
  readonly book: Book;
  readonly request: Request;
  readonly product: Product;
  readonly risk: Risk;
  readonly underwriterId: string;
  readonly policy: Stored<'policies'>;
  readonly transactions: Stored<'policyTransactions'>[];
  readonly segments: Stored<'policySegments'>[];
  /** Set when the policy is billed, which is when it is opened. */
  billing: PolicyBilling;
}

type Coverage = Pick<Stored<'coverages'>, 'ordinal' | 'coverage' | 'limitCents' | 'deductibleCents' | 'premiumCents'>;

/** Opens the policy of a bound quote: number, first segment, coverages, transaction and bill. */
export const openPolicy = (market: Market, request: Request, matter: Case, { quote, input, rated }: Issued): void => {
  const { book, product, risk, submission } = matter;
  const underwriterId = matter.underwriter.user.id;
  const policy = book.add('policies', {
    number: book.nextNumber('policies', product.program.code),
    ...ownersOf(quote),
    submissionId: submission.id,
    quoteId: quote.id,
    programId: product.program.id,
    lineOfBusinessCode: product.program.lineOfBusinessCode,
    stateCode: risk.insured.stateCode,
    effectiveDate: quote.effectiveDate,
    expirationDate: quote.expirationDate,
    termMonths: 12,
    cancellationDate: null,
    pendingCancellationDate: null,
    lapseFromDate: null,
    lapseToDate: null,
    status: 'bound',
    documentsIssuedAt: null,
    renewalIntent: 'undecided',
    ...contractTermsOf(product, quote.effectiveDate),
    retroactiveDate: null,
    extendedReportingUntil: null,
    annualPremiumCents: quote.annualPremiumCents,
    renewalOfId: request.renewalOfId ?? null,
  });
  const opened = { market, book, request, product, risk, underwriterId, policy, transactions: [], segments: [] };
  const transaction = addTransaction(opened, {
    type: request.renewalOfId ? 'renewal' : 'new_business',
    effectiveDate: policy.effectiveDate,
    premiumChangeCents: BigInt(policy.annualPremiumCents),
    requestedBy: 'producer',
  });
  const billing = billPolicy(opened, transaction);
  const story: PolicyStory = { ...opened, billing };
  addSegment(story, transaction, policy.effectiveDate, input, rated.coverages);
  addAdditionalInsured(story);
  planStatuses(story);
  planPolicy(story);
  market.stories.push(story);
};

/** The terms that a policy takes from its program when it begins, and keeps whatever later versions say. */
const contractTermsOf = (product: Product, effectiveDate: string) => {
  const terms = termsOn(product, effectiveDate);
  const { producerCommissionRate, mgaCommissionRate, minimumEarnedRate, coverageTrigger, nonAdmitted } = terms;
  const commission = { producerCommissionRate, mgaCommissionRate };
  return { billingMethod: 'direct', ...commission, minimumEarnedRate, coverageTrigger, nonAdmitted } as const;
};

type Change = Pick<Stored<'policyTransactions'>, 'type' | 'effectiveDate' | 'premiumChangeCents' | 'requestedBy'> &
  Partial<Pick<Stored<'policyTransactions'>, 'cancellationMethod' | 'reason' | 'reasonCode' | 'reversalOfId'>>;

/** Inserts a policy transaction, with what it charges or returns. */
export const addTransaction = (
  { book, policy, product, transactions, underwriterId }: Omit<PolicyStory, 'billing'>,
  values: Change,
): Stored<'policyTransactions'> => {
  const charges = chargesOfChange({
    premiumChangeCents: BigInt(values.premiumChangeCents),
    written: transactions.flatMap((transaction) => transaction.charges),
    fees: transactions.length === 0 ? termsOn(product, policy.effectiveDate).fees : [],
    surplusLines: surplusLinesOn(product, policy.stateCode, policy.effectiveDate),
    flat: values.cancellationMethod === 'flat',
  });
  const transaction = book.add('policyTransactions', {
    policyId: policy.id,
    ordinal: transactions.length + 1,
    bookedAt: book.now,
    accountingDate: accountingDateOf({
      bookedOn: dayOf(book.now),
      effectiveDate: values.effectiveDate,
      firstOpenDay: dayOf(book.now),
    }),
    charges,
    ...commissionsOf(charges, policy),
    cancellationMethod: null,
    reasonCode: null,
    reason: null,
    reversalOfId: null,
    actorId: underwriterId,
    ...values,
  });
  transactions.push(transaction);
  return transaction;
};

/** Opens a segment to the end of the term. The annual premium is the sum of its coverages. */
export const addSegment = (
  { book, policy, risk: { insured }, segments }: PolicyStory,
  transaction: Stored<'policyTransactions'>,
  fromDate: string,
  ratingInput: RatingInput,
  coverages: readonly Coverage[],
): void => {
  const annualPremiumCents = coverages.reduce((sum, { premiumCents }) => sum + BigInt(premiumCents), 0n);
  const segment = book.add('policySegments', {
    policyId: policy.id,
    ordinal: segments.length + 1,
    fromDate,
    toDate: policy.expirationDate,
    annualPremiumCents,
    ratingInput,
    namedInsured: insured.name,
    mailingAddressLine1: insured.addressLine1,
    mailingAddressLine2: insured.addressLine2,
    mailingCity: insured.city,
    mailingStateCode: insured.stateCode,
    mailingPostalCode: insured.postalCode,
    openedByTransactionId: transaction.id,
    supersededByTransactionId: null,
  });
  segments.push(segment);
  for (const { ordinal, coverage, limitCents, deductibleCents, premiumCents } of coverages) {
    const line = { ordinal, coverage, limitCents, deductibleCents, premiumCents };
    book.add('coverages', { policyId: policy.id, segmentId: segment.id, ...line });
  }
};

const additional = [
  ['Coastal Savings Bank', 'lender'],
  ['Northway Property Management', 'lessor'],
  ['Granite General Contractors', 'contractor'],
  ['Westfield Land Trust', 'owner'],
] as const;

const addAdditionalInsured = ({ book, policy }: PolicyStory): void => {
  if (!book.random.chance(0.5)) return;
  const [name, interest] = book.random.pick(additional);
  const { effectiveDate: fromDate, expirationDate: toDate } = policy;
  book.add('additionalInsureds', { policyId: policy.id, name, interest, fromDate, toDate });
};

/** Documents go out two days after the bind; cover begins and ends at midnight. */
const planStatuses = ({ book, policy }: PolicyStory): void => {
  const { agenda } = book;
  agenda.schedule(later(book.now, 2), () => {
    if (policy.status !== 'bound') return;
    book.move('policies', policy, 'issued', undefined, { documentsIssuedAt: book.now });
  });
  const begin = momentOf(policy.effectiveDate, 0);
  agenda.schedule(laterOf(begin, later(book.now, 3)), () => {
    if (policy.status === 'issued') book.move('policies', policy, 'active');
  });
  agenda.schedule(momentOf(policy.expirationDate, 0), () => {
    if (policy.status !== 'active') return;
    book.move('policies', policy, policy.renewalIntent === 'non_renew' ? 'non_renewed' : 'expired');
  });
};
