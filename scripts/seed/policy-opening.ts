import type { RatingInput } from '../../schema/rating.ts';
import { billNewPolicy, type PolicyBilling } from './billing.ts';
import type { Book, Stored } from './book.ts';
import { later, laterOf, momentOf } from './calendar.ts';
import { planClaims } from './claims.ts';
import { planPolicy } from './policy-changes.ts';
import type { Product } from './products.ts';
import type { Case, Issued } from './quoting.ts';
import type { Risk } from './risks.ts';
import type { Market } from './setup.ts';
import type { Request } from './submitting.ts';
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
    cancellationDate: null,
    status: 'bound',
    annualPremiumCents: quote.annualPremiumCents,
    renewalOfId: request.renewalOfId ?? null,
  });
  book.audit('policies', policy.id, 'policy.bound', underwriterId, null, { status: 'bound' });
  const opened = { market, book, request, product, risk, underwriterId, policy, transactions: [], segments: [] };
  const story: PolicyStory = { ...opened, billing: billNewPolicy(market, request, policy, quote, product) };
  const transaction = addTransaction(story, {
    type: request.renewalOfId ? 'renewal' : 'new_business',
    effectiveDate: policy.effectiveDate,
    premiumChangeCents: BigInt(policy.annualPremiumCents),
  });
  addSegment(story, transaction, policy.effectiveDate, input, rated.coverages);
  addAdditionalInsured(story);
  planStatuses(story);
  planPolicy(story);
  planClaims(story);
};

/** Inserts a policy transaction. */
export const addTransaction = (
  { book, policy, transactions, underwriterId }: PolicyStory,
  values: Pick<Stored<'policyTransactions'>, 'type' | 'effectiveDate' | 'premiumChangeCents'> &
    Partial<Pick<Stored<'policyTransactions'>, 'cancellationMethod' | 'reason'>>,
): Stored<'policyTransactions'> => {
  const transaction = book.add('policyTransactions', {
    policyId: policy.id,
    ordinal: transactions.length + 1,
    cancellationMethod: null,
    reason: null,
    actorId: underwriterId,
    ...values,
  });
  transactions.push(transaction);
  return transaction;
};

/** Opens a segment to the end of the term. The annual premium is the sum of its coverages. */
export const addSegment = (
  { book, policy, segments }: PolicyStory,
  transaction: Stored<'policyTransactions'>,
  fromDate: string,
  ratingInput: RatingInput,
  coverages: readonly Coverage[],
): void => {
  const annualPremiumCents = coverages.reduce((sum, { premiumCents }) => sum + BigInt(premiumCents), 0n);
  const segment = book.add('policySegments', {
    policyId: policy.id,
    fromDate,
    toDate: policy.expirationDate,
    annualPremiumCents,
    ratingInput,
    openedByTransactionId: transaction.id,
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
    if (policy.status === 'bound') book.move('policies', policy, 'issued');
  });
  const begin = momentOf(policy.effectiveDate, 0);
  agenda.schedule(laterOf(begin, later(book.now, 3)), () => {
    if (policy.status === 'issued') book.move('policies', policy, 'active');
  });
  agenda.schedule(momentOf(policy.expirationDate, 0), () => {
    if (policy.status === 'active') book.move('policies', policy, 'expired');
  });
};
