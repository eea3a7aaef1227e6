import { addDays, addMonths } from '../../src/keyspaces/global/rules/dates.ts';
import { Book } from './book.ts';
import type { Calendar } from './calendar.ts';
import { planLosses } from './claims.ts';
import { enterAgain } from './clearing.ts';
import { planClosings } from './closings.ts';
import type { OrganizationPlan } from './organizations.ts';
import { demonstrationUsers, insuredId, organizationId } from './people.ts';
import { agencyBillPlans, boundPlans, refundPlans, unboundPlans, type Volume } from './plans.ts';
import { planRemittances } from './remitting.ts';
import type { SeedRows } from './rows.ts';
import { type Market, setUp } from './setup.ts';
import type { SubmissionPlan } from './stories.ts';
import { planSubmission } from './submitting.ts';
import { addSums } from './sums.ts';
import { receiveUnidentified } from './suspense.ts';
import type { TermsPlan } from './terms.ts';
import { planValuations } from './valuing.ts';

const volumes: Readonly<Record<string, Volume>> = {
  HP: {
    active: 11,
    endorsedUp: 2,
    endorsedDown: 2,
    expired: 3,
    renewed: 3,
    issued: 2,
    bound: 2,
    flat: 2,
    proRata: 2,
    shortRate: 1,
    reinstated: 1,
    notRenewed: 1,
    unbound: 4,
  },
  PS: {
    active: 6,
    endorsedUp: 2,
    endorsedDown: 1,
    expired: 2,
    renewed: 2,
    issued: 1,
    bound: 1,
    flat: 2,
    proRata: 1,
    shortRate: 2,
    reinstated: 1,
    notRenewed: 1,
    unbound: 3,
  },
};

/** The day of each month on which premium in trust is paid out. */
const remittanceDay = '15';

/** Runs the two years of an organization, from its creation to the last day. */
export const liveThrough = (plan: OrganizationPlan, seed: number, calendar: Calendar, rows: SeedRows): void => {
  const volume = volumes[plan.initials];
  if (!volume) throw new Error(`${plan.name} has no volume of business.`);
  const book = new Book(plan.id, seed, demonstrationUsers.SYSTEM.userId, calendar, rows);
  const market = setUp(book, plan);
  const firstRun = addMonths(`${calendar.day('2024-10-01').slice(0, 7)}-${remittanceDay}`, 1);
  planRemittances(market, firstRun, calendar.today);
  planClosings(market, calendar.day('2024-10-01'));
  planValuations(market, calendar.day('2024-10-01'));
  // At the end of the story nobody knows yet what this one is for.
  book.agenda.schedule(calendar.moment('2026-10-28'), () =>
    receiveUnidentified(market, 'Ridgeline Builders', 1_250_00n),
  );
  planClearance(market);
  if (plan.id === organizationId) planExample(market);
  planLeapYear(market);
  const plans = [...boundPlans(calendar, volume), ...unboundPlans(calendar, volume), ...refundPlans(calendar)];
  for (const [index, submission] of plans.entries()) planOne(market, submission, index);
  planAgencyBill(market);
  planLosses(market);
  book.agenda.runUntil(calendar.end);
  // The story's days are those of UTC, as in all of its books.
  addSums({ rows, orgId: plan.id, timeZone: 'UTC', today: calendar.today });
};

/** At the end of the story nobody has looked yet whether a business that an agency has entered is another agency's. */
const planClearance = (market: Market): void => {
  const { book, producers } = market;
  const producer = producers[1];
  if (!producer) throw new Error(`${market.plan.name} has no second agency.`);
  book.agenda.schedule(book.calendar.moment('2026-10-29'), () => enterAgain(market, producer));
};

const covers = (terms: readonly TermsPlan[], trigger: SubmissionPlan['trigger']): boolean =>
  trigger === undefined || terms.every(({ coverageTrigger }) => coverageTrigger === trigger);

/** Distributes submissions over products, agencies and insureds. A new business is the last insured of its product. */
const planOne = (market: Market, plan: SubmissionPlan, index: number): void => {
  const { producers } = market;
  const products = market.products.filter(({ plan: { terms } }) => covers(terms, plan.trigger));
  const product = products[index % products.length];
  const round = Math.floor(index / products.length);
  const producer = producers[((index % products.length) + round) % producers.length];
  const ordinary = (product?.insureds.length ?? 0) - 1;
  const insured = product?.insureds.at(plan.unusual === 'new_business' ? -1 : 1 + (round % (ordinary - 1)));
  if (!product || !producer || !insured) throw new Error(`${market.plan.name} has nobody for a submission.`);
  planSubmission(market, { product, producer, insured, plan });
};

/** The policies of one agency that bills its insureds itself, in the first program that allows it. */
const planAgencyBill = (market: Market): void => {
  const product = market.products.find(({ versions }) =>
    versions.every(({ billingMethods }) => billingMethods.includes('agency')),
  );
  const producer = market.producers[1];
  agencyBillPlans(market.book.calendar).forEach((plan, index) => {
    const insured = product?.insureds[6 + index];
    if (!product || !producer || !insured) throw new Error(`${market.plan.name} has nobody for an agency bill.`);
    planSubmission(market, { product, producer, insured, plan });
  });
};

/** Days of cover before the 29 February in the policy's term. */
const daysBeforeLeapDay = 150;

/** A policy whose term holds a 29 February, whatever day the story ends on: its year has 366 days. */
const planLeapYear = (market: Market): void => {
  const { products, producers, book } = market;
  const product = products.at(-1);
  const producer = producers[0];
  const insured = product?.insureds[1];
  if (!product || !producer || !insured) throw new Error(`${market.plan.name} has nobody for a leap year.`);
  const effectiveDate = addDays(book.calendar.leapDay, -daysBeforeLeapDay);
  const plan: SubmissionPlan = { goal: 'bound', effectiveDate, leadDays: 38, policy: { kind: 'runs' } };
  planSubmission(market, { product, producer, insured, plan });
};

/** The policy of the examples in documentation and tests: endorsed, with a claim, and paid in installments. */
const planExample = (market: Market): void => {
  const product = market.products[0];
  const producer = market.producers[0];
  const insured = product?.insureds.find(({ id }) => id === insuredId);
  if (!product || !producer || !insured) throw new Error('The example has no product, producer or insured.');
  planSubmission(market, {
    product,
    producer,
    insured,
    plan: {
      goal: 'bound',
      effectiveDate: market.book.calendar.day('2026-02-01'),
      leadDays: 40,
      unusual: 'requoted',
      payer: 'prompt',
      policy: { kind: 'endorsed', changes: [{ afterDays: 120, exposurePercent: 140n }] },
    },
  });
};
