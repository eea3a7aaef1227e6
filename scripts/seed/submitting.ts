import { addDays, addMonths } from '../../src/keyspaces/global/rules/dates.ts';
import { mayBecome } from '../../src/keyspaces/global/rules/lifecycle.ts';
import { quoteStatusAfterEnd } from '../../src/keyspaces/submissions/rules/ending.ts';
import { submissionTransitions } from '../../src/keyspaces/submissions/rules/lifecycle.ts';
import { isPastDate, submissionGraceDays } from '../../src/keyspaces/submissions/rules/offer.ts';
import { underwritingTask } from '../../src/keyspaces/submissions/rules/work-lists.ts';
import { bindCase } from './binding.ts';
import type { Stored } from './book.ts';
import { dayOf, later, laterOf, momentOf } from './calendar.ts';
import { requestInformation } from './information.ts';
import { addToBook } from './insureds.ts';
import { offer, optionsOf, revise } from './offering.ts';
import type { Product } from './products.ts';
import { beyondAgreement, type Case, type Issued } from './quoting.ts';
import { addExposures, inventRisk, type Risk } from './risks.ts';
import type { Market } from './setup.ts';
import type { SubmissionPlan } from './stories.ts';
import { termsOn } from './terms.ts';
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
  const { plan, producer } = request;
  const { book } = market;
  const begin = later(momentOf(addDays(plan.effectiveDate, -plan.leadDays)), 0, book.random.between(0, 7));
  book.agenda.schedule(begin, () => {
    const userId = producerUser(market, producer);
    const matter = book.act('createSubmission', userId, () => {
      const opened = openCase(market, request);
      addToBook(book, ownersOf(opened.submission));
      return opened;
    });
    if (plan.goal === 'draft') return;
    book.plan(later(begin, 0, 2), 'submitSubmission', userId, () => submit(matter));
    if (plan.goal === 'submitted') return;
    book.plan(later(begin, 1), 'claimSubmission', matter.underwriter.user.id, () => claim(matter));
    planLapseOfSubmission(matter);
    if (plan.goal === 'in_review') return;
    if (plan.goal === 'incomplete') book.agenda.schedule(later(begin, 2), () => requestInformation(matter, userId));
    else book.agenda.schedule(later(begin, 4), () => quote(market, request, matter));
  });
};

const openCase = (market: Market, { product, producer, insured, plan, renewalOfId }: Request): Case => {
  const { book, staff } = market;
  const invented: Risk = inventRisk(book, product, insured, plan);
  const large = plan.unusual === 'beyond_agreement';
  const risk = large ? beyondAgreement(product, invented, plan.effectiveDate) : invented;
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
    quotedPremiumCents: 0n,
    status: 'draft',
    claimedById: null,
    claimedAt: null,
    submittedAt: null,
    submittedOn: null,
    firstQuotedAt: null,
    reopenedAt: null,
    requestedBillingMethod: 'direct',
    noPriorInsurance: risk.losses.length === 0,
    renewalOfId: renewalOfId ?? null,
  });
  addExposures(book, product, risk, submission);
  // The prior carriers value the losses in the month in which the producer asks for them.
  const valuedOn = addDays(dayOf(book.now), -14);
  for (const losses of risk.losses) {
    book.add('lossHistory', { submissionId: submission.id, revision: 1, valuedOn, ...losses });
  }
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

/** The user who places business for an agency. */
export const producerUser = ({ book }: Market, producer: Stored<'producers'>): string | undefined =>
  book.rows.users.find(({ producerId, role }) => producerId === producer.id && role === 'producer')?.id;

const submit = ({ book, submission }: Case): void => {
  book.move(submission, 'submitted', undefined, { submittedAt: book.now, submittedOn: dayOf(book.now) });
  const task = underwritingTask(submission.priority, dayOf(book.now));
  const open = { assigneeId: null, status: 'open', doneAt: null, doneById: null } as const;
  book.add('submissionsTasks', { ...task, ...open, ...ownersOf(submission), subjectId: submission.id });
};

const claim = ({ book, submission, underwriter }: Case): void => {
  const { id } = underwriter.user;
  book.move(submission, 'in_review', undefined, { claimedById: id, claimedAt: book.now });
  const task = book.rows.submissionsTasks.find(({ subjectId }) => subjectId === submission.id);
  if (task?.id) book.change(task as Stored<'submissionsTasks'>, { status: 'done', doneAt: book.now, doneById: id });
};

/** A submission that nothing has come of expires when it is past its date. */
const planLapseOfSubmission = ({ book, submission }: Case): void => {
  const pastDate = addDays(submission.requestedEffectiveDate, submissionGraceDays + 1);
  book.plan(momentOf(pastDate, 1), 'expireSubmissions', undefined, () => {
    const lapses = mayBecome(submissionTransitions, submission.status, 'expired');
    if (lapses && isPastDate(submission, pastDate)) book.move(submission, 'expired');
  });
};

const quote = (market: Market, request: Request, matter: Case): void => {
  const { plan } = request;
  offer(market, matter, plan, optionsOf(matter, plan), (first) => afterOffer(market, request, matter, first));
};

const afterOffer = (market: Market, request: Request, matter: Case, issued: Issued): void => {
  const { book } = matter;
  const { goal, unusual } = request.plan;
  if (goal === 'withdrawn' || goal === 'reopened' || goal === 'not_taken_up') {
    const mutation = goal === 'not_taken_up' ? 'markNotTakenUp' : 'withdrawSubmission';
    const userId = producerUser(market, request.producer);
    book.plan(later(book.now, 3), mutation, userId, () => endUnbound(request, matter));
    return;
  }
  book.agenda.schedule(later(book.now, 2), () => {
    if (unusual === 'requoted') {
      revise(market, matter, request.plan, issued, (revised) => planBind(market, request, matter, revised));
    } else planBind(market, request, matter, issued);
  });
};

/** The producer takes a submission back or places it elsewhere; one is taken up again. */
const endUnbound = ({ plan }: Request, { book, submission, underwriter }: Case): void => {
  const end = plan.goal === 'not_taken_up' ? 'not_taken_up' : 'withdrawn';
  const lostReason = end === 'withdrawn' ? 'no_longer_needed' : 'lost_price';
  book.move(submission, end, undefined, { lostReason });
  for (const one of book.rows.quotes.filter(({ submissionId }) => submissionId === submission.id)) {
    const status = quoteStatusAfterEnd(one.status, end);
    if (status) book.move(one as Stored<'quotes'>, status);
  }
  if (plan.goal !== 'reopened') return;
  book.plan(later(book.now, 5), 'reopenSubmission', underwriter.user.id, () =>
    book.move(submission, 'in_review', undefined, { reopenedAt: book.now, lostReason: null }),
  );
};

const planBind = (market: Market, request: Request, matter: Case, issued: Issued): void => {
  const { book } = matter;
  const { goal } = request.plan;
  const userId = producerUser(market, request.producer);
  const accept = () => {
    if (issued.quote.status !== 'issued') return;
    const [plan] = termsOn(request.product, issued.quote.effectiveDate).installmentPlans;
    if (!plan) throw new Error(`${request.product.program.code} offers no way of paying.`);
    const acceptance = {
      plan,
      billingMethod: 'direct',
      signedAt: book.now.toISOString(),
      documents: ['Signed application'],
    } as const;
    book.move(issued.quote, 'accepted', undefined, {
      acceptance: { ...acceptance, documents: [...acceptance.documents] },
    });
  };
  if (goal === 'accepted') book.plan(later(book.now, 2), 'acceptQuote', userId, accept);
  if (goal !== 'bound' && goal !== 'binding') return;
  const moment = bindMoment(matter, goal);
  const accepted = later(moment, 0, -3);
  if (accepted > book.now && book.random.chance(0.5)) book.plan(accepted, 'acceptQuote', userId, accept);
  book.agenda.schedule(moment, () => bindCase(market, request, matter, issued));
};

/** When a quoted risk is bound. A bind that is to stay unfinished begins in the last hour of the data. */
const bindMoment = ({ book, submission }: Case, goal: 'bound' | 'binding'): Date => {
  if (goal === 'binding') return later(book.calendar.end, 0, -1);
  const usual = later(momentOf(addDays(submission.requestedEffectiveDate, -bindLeadDays)), 0, 5);
  return laterOf(usual, later(book.now, 1));
};
