import { addDays, addMonths } from '../../src/keyspaces/global/rules/dates.ts';
import { bindCase } from './binding.ts';
import type { Stored } from './book.ts';
import { later, laterOf, momentOf } from './calendar.ts';
import type { Product } from './products.ts';
import { type Case, type Issued, issueQuote } from './quoting.ts';
import { approveReferrals, refer } from './referring.ts';
import { inventRisk, type Risk } from './risks.ts';
import type { Market } from './setup.ts';
import type { SubmissionPlan } from './stories.ts';
import { ownersOf } from './views.ts';

/** The parties of a submission, and the policy that it would renew. */
export interface Request {
  readonly product: Product;
  readonly producer: Stored<'producers'>;
  readonly insured: Stored<'insureds'>;
  readonly plan: SubmissionPlan;
  readonly renewalOfId?: string;
}

/** Days before the effective date on which a quoted risk is bound. */
const bindLeadDays = 12;

/** Schedules everything that happens to a submission. */
export const planSubmission = (market: Market, request: Request): void => {
  const { plan } = request;
  const { book } = market;
  const begin = later(momentOf(addDays(plan.effectiveDate, -plan.leadDays)), 0, book.random.between(0, 7));
  book.agenda.schedule(begin, () => {
    const matter = book.act('createSubmission', producerUser(market, request.producer), () =>
      openCase(market, request),
    );
    if (plan.goal === 'draft') return;
    book.agenda.schedule(later(begin, 0, 2), () => submit(matter));
    if (plan.goal === 'submitted') return;
    book.agenda.schedule(later(begin, 1), () => claim(matter));
    if (plan.goal === 'in_review') return;
    if (plan.goal === 'incomplete') {
      book.agenda.schedule(later(begin, 2), () => requestInformation(market, matter));
      return;
    }
    book.agenda.schedule(later(begin, 4), () => quote(market, request, matter));
  });
};

const openCase = (market: Market, { product, producer, insured, plan }: Request): Case => {
  const { book, staff } = market;
  const risk: Risk = inventRisk(book, product, insured, plan);
  const classRow = book.rows.classCodes.find(
    ({ code, lineOfBusinessCode }) =>
      code === risk.classCode && lineOfBusinessCode === product.program.lineOfBusinessCode,
  );
  if (!classRow) throw new Error(`${product.program.lineOfBusinessCode} has no class ${risk.classCode}.`);
  const submission = book.add('submissions', {
    number: book.nextNumber('submissions', 'SUB'),
    producerId: producer.id,
    carrierId: product.program.carrierId,
    insuredId: insured.id,
    programId: product.program.id,
    classCodeId: classRow.id,
    stateCode: insured.stateCode,
    revenueCents: risk.revenueCents,
    payrollCents: risk.payrollCents,
    totalInsuredValueCents: risk.totalInsuredValueCents,
    requestedEffectiveDate: plan.effectiveDate,
    requestedExpirationDate: addMonths(plan.effectiveDate, 12),
    requestedLimitCents: risk.limitCents,
    requestedDeductibleCents: risk.deductibleCents,
    priority: plan.leadDays < 20 ? 'rush' : book.random.pick(['low', 'normal', 'normal', 'high']),
    status: 'draft',
    claimedById: null,
    claimedAt: null,
    submittedAt: null,
    reopenedAt: null,
  });
  book.add('submissionExposures', exposureOf(product, risk, submission));
  for (const losses of risk.losses) book.add('lossHistory', { submissionId: submission.id, ...losses });
  // Two of three go to the senior underwriter. The others are referred when they exceed the associate's authority.
  return {
    book,
    product,
    producer,
    risk,
    submission,
    underwriter: book.random.pick([...staff.underwriters, ...staff.underwriters.slice(0, 1)]),
  };
};

/** The one location and class of a risk, with what its premium is charged for. */
const exposureOf = (product: Product, risk: Risk, submission: Stored<'submissions'>) => {
  const basis = product.plan.rates.exposureBase;
  const amounts = {
    revenue: risk.revenueCents,
    payroll: risk.payrollCents,
    total_insured_value: risk.totalInsuredValueCents,
  };
  const { addressLine1, city, stateCode } = risk.insured;
  return {
    submissionId: submission.id,
    ordinal: 1,
    location: `${addressLine1}, ${city}`,
    stateCode,
    classCodeId: submission.classCodeId,
    basis,
    amountCents: amounts[basis],
  };
};

const producerUser = ({ book }: Market, producer: Stored<'producers'>): string | undefined =>
  book.rows.users.find(({ producerId, role }) => producerId === producer.id && role === 'producer')?.id;

const submit = ({ book, submission }: Case): void => {
  book.move('submissions', submission, 'submitted', undefined, { submittedAt: book.now });
};

const claim = ({ book, submission, underwriter }: Case): void => {
  const { id } = underwriter.user;
  book.move('submissions', submission, 'in_review', id, { claimedById: id, claimedAt: book.now });
};

const questions = [
  'Please send currently valued loss runs of the last five years.',
  'What share of the work is done by subcontractors, and are they required to carry insurance of their own?',
];

/** Asks the producer what is missing; the first question is answered the next day. */
const requestInformation = (market: Market, { book, submission, producer, underwriter }: Case): void => {
  const owners = ownersOf(submission);
  const asked = questions.map((question, index) =>
    book.add('informationRequests', {
      submissionId: submission.id,
      ...owners,
      ordinal: index + 1,
      question,
      requestedById: underwriter.user.id,
      answer: null,
      answeredById: null,
      answeredAt: null,
    }),
  );
  book.move('submissions', submission, 'incomplete', underwriter.user.id);
  book.agenda.schedule(later(book.now, 1), () => {
    const [first] = asked;
    const answeredById = producerUser(market, producer);
    if (!first || !answeredById) return;
    book.change(first, { answer: 'Attached, valued this month.', answeredById, answeredAt: book.now });
  });
};

const quote = (market: Market, request: Request, matter: Case): void => {
  const { book, submission, underwriter } = matter;
  const first = issueQuote(matter);
  if (first.quote.status === 'issued') {
    book.move('submissions', submission, 'quoted', underwriter.user.id);
    afterQuote(market, request, matter, first);
  } else if (first.quote.status === 'declined') {
    book.move('submissions', submission, 'declined', underwriter.user.id);
  } else {
    refer(market, matter, first);
    if (request.plan.goal !== 'referred') planApproval(market, request, matter, first);
  }
};

const planApproval = (market: Market, request: Request, matter: Case, first: Issued): void => {
  const { book } = matter;
  book.agenda.schedule(later(book.now, 2), () => {
    approveReferrals(market, matter, first);
    afterQuote(market, request, matter, first);
  });
};

/** Replaces a quote by a later one. */
const requote = (matter: Case, old: Issued, options: Parameters<typeof issueQuote>[1]): Issued => {
  const { book, underwriter } = matter;
  book.move('submissions', old.quote, 'superseded', underwriter.user.id);
  const issued = issueQuote(matter, { ...options, revisionOf: old.quote });
  return issued;
};

const afterQuote = (market: Market, request: Request, matter: Case, issued: Issued): void => {
  const { book, submission } = matter;
  const { goal, unusual } = request.plan;
  const { agenda } = book;
  const improve = (): Issued =>
    unusual === 'requoted' ? requote(matter, issued, { modifier: '-0.100000', approved: true }) : issued;
  if (goal === 'withdrawn') {
    agenda.schedule(later(book.now, 3), () => book.move('submissions', submission, 'withdrawn'));
  } else {
    agenda.schedule(later(book.now, 2), () => {
      const final = improve();
      if (goal !== 'bound' && goal !== 'binding') return;
      agenda.schedule(bindMoment(matter, goal), () => bindCase(market, request, matter, final));
    });
  }
};

/** When a quoted risk is bound. A bind that is to stay unfinished begins in the last hour of the data. */
const bindMoment = ({ book, submission }: Case, goal: 'bound' | 'binding'): Date => {
  if (goal === 'binding') return later(book.calendar.end, 0, -1);
  const usual = later(momentOf(addDays(submission.requestedEffectiveDate, -bindLeadDays)), 0, 5);
  return laterOf(usual, later(book.now, 1));
};
