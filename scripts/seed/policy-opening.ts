import { addMonths } from '../../src/keyspaces/global/rules/dates.ts';
import { openedPolicy } from '../../src/keyspaces/policies/rules/opening.ts';
import { dueStatus } from '../../src/keyspaces/policies/rules/status.ts';
import { billPolicy, type PolicyBilling } from './billing.ts';
import type { Book } from './book.ts';
import { dayOf, later, laterOf, momentOf } from './calendar.ts';
import { planPolicy } from './policy-changes.ts';
import { bookingOf, fileOf, type PolicyRows } from './policy-file.ts';
import { issuePolicy } from './policy-issuing.ts';
import { addSegment, addTransaction } from './policy-writing.ts';
import type { Product } from './products.ts';
import type { Case, Issued } from './quoting.ts';
import type { Risk } from './risks.ts';
import type { Market } from './setup.ts';
import type { Request } from './submitting.ts';
import { termsOn } from './terms.ts';
import { ownersOf } from './views.ts';

/** The state of a policy during its story. */
export interface PolicyStory extends PolicyRows {
  readonly market: Market;
  readonly request: Request;
  readonly risk: Risk;
  readonly underwriterId: string;
  /** Set when the policy is billed, which is when it is opened. */
  billing: PolicyBilling;
}

/** The terms that a policy takes from its program when it begins, and keeps whatever later versions say. */
const contractTermsOf = (product: Product, { plan }: Request, effectiveDate: string) => {
  const terms = termsOn(product, effectiveDate);
  const { producerCommissionRate, mgaCommissionRate, minimumEarnedRate, coverageTrigger, nonAdmitted } = terms;
  const commission = { producerCommissionRate, mgaCommissionRate };
  return {
    termMonths: 12,
    billingMethod: plan.billingMethod ?? 'direct',
    ...commission,
    minimumEarnedRate,
    coverageTrigger,
    nonAdmitted,
  } as const;
};

/** Months before the first term from which on losses are covered: insureds come from another carrier's claims-made policy. */
const priorActsMonths = 36;

const retroactiveDateOf = (book: Book, { renewalOfId }: Request, effectiveDate: string): string | null => {
  const before = book.rows.policies.find(({ id }) => id === renewalOfId);
  return before ? (before.retroactiveDate ?? null) : addMonths(effectiveDate, -priorActsMonths);
};

const contentOf = ({ insured }: Risk, { quote, rated }: Issued) => ({
  ratingInput: quote.ratingInput,
  coverages: rated.coverages,
  namedInsured: insured.name,
  mailingAddressLine1: insured.addressLine1,
  mailingAddressLine2: insured.addressLine2 ?? null,
  mailingCity: insured.city,
  mailingStateCode: insured.stateCode,
  mailingPostalCode: insured.postalCode,
});

/** Opens the policy of a bound quote: number, first segment, coverages, transaction and bill. */
export const openPolicy = (market: Market, request: Request, matter: Case, issued: Issued): void => {
  const { book, product, risk, submission } = matter;
  const { quote } = issued;
  const underwriterId = matter.underwriter.user.id;
  const opening = openedPolicy(
    {
      quote,
      terms: contractTermsOf(product, request, quote.effectiveDate),
      content: contentOf(risk, issued),
      retroactiveDate: retroactiveDateOf(book, request, quote.effectiveDate),
      isRenewal: request.renewalOfId !== undefined,
    },
    bookingOf(book),
  );
  const policy = book.add('policies', {
    number: book.nextNumber('policies', product.program.code),
    ...ownersOf(quote),
    submissionId: submission.id,
    quoteId: quote.id,
    programId: product.program.id,
    programVersionId: termsOn(product, quote.effectiveDate).id,
    agreementId: product.agreement.id,
    lineOfBusinessCode: product.program.lineOfBusinessCode,
    stateCode: risk.insured.stateCode,
    ...opening.policy,
    renewalOfId: request.renewalOfId ?? null,
  });
  const opened = { market, book, request, product, risk, underwriterId, policy, transactions: [], segments: [] };
  const transaction = addTransaction(opened, opening.transaction);
  const billing = billPolicy(opened, transaction);
  const story: PolicyStory = { ...opened, billing };
  for (const segment of opening.segments) addSegment(story, transaction, segment);
  addAdditionalInsured(story);
  planStatuses(story);
  planPolicy(story);
  market.stories.push(story);
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
  book.add('additionalInsureds', { policyId: policy.id, name, interest, fromDate, toDate, agreedToDate: toDate });
};

/** Days from the bind on which documents go out, and on which the statuses of all policies are brought up to date. */
const documentsAfterDays = 2;
const statusAfterDays = 3;

/** Moves the policy to the status that its dates have brought it to. */
export const moveByDate = (story: PolicyRows): void => {
  const { book, policy } = story;
  const status = dueStatus({ ...fileOf(story).policy, renewalIntent: policy.renewalIntent }, dayOf(book.now));
  if (status === policy.status) return;
  book.move(policy, status, undefined, status === 'cancelled' ? { pendingCancellationDate: null } : {});
};

/** Documents go out two days after the bind; cover begins and ends at midnight. */
const planStatuses = (story: PolicyStory): void => {
  const { book, policy, underwriterId } = story;
  book.plan(later(book.now, documentsAfterDays), 'issuePolicy', underwriterId, () => issuePolicy(story));
  const begin = laterOf(momentOf(policy.effectiveDate, 0), later(book.now, statusAfterDays));
  book.plan(begin, 'beginTerms', undefined, () => moveByDate(story));
  book.plan(momentOf(policy.expirationDate, 0), 'endTerms', undefined, () => moveByDate(story));
};
