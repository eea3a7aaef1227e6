import { later } from './calendar.ts';
import { claimantOf, payLoss } from './claim-handling.ts';
import type { Course } from './claim-payments.ts';
import { noteOn } from './claim-people.ts';
import type { ClaimStory } from './claims.ts';

const part = (cents: bigint, percent: bigint): bigint => ((cents * percent) / 10_000n) * 100n;

/** The course of the first payment, by the turn that the claim takes. */
const firstCourse = (matter: ClaimStory): Course => {
  const { plan, money, story, adjuster } = matter;
  const { book } = story;
  switch (plan.turn) {
    case 'waiting_payment':
      return { verdict: { decision: null, note: '' } };
    case 'approved_payment':
      return { hold: true };
    case 'rejected_payment':
      return { verdict: { decision: 'denied', note: "Lacks the contractor's breakdown; ask again with it." } };
    case 'stopped_payment':
      return {
        onIssue: (payment) =>
          book.plan(later(book.now, 3), 'stopPayment', adjuster.user.id, () => {
            money.takeBack(payment, 'stopped', 'Check reported lost by the payee');
            noteOn(matter, 'Check reported lost. Payment stopped at the bank; a new one is issued.');
            payLoss(matter, BigInt(payment.amountCents), 'partial');
          }),
      };
    case 'voided_payment':
      return {
        onIssue: (payment) =>
          book.plan(later(book.now, 2), 'voidPayment', adjuster.user.id, () => {
            money.takeBack(payment, 'voided', 'Returned by the post office');
            noteOn(matter, 'Check returned by the post office; payment voided, address confirmed with the claimant.');
          }),
      };
    case 'uncashed_payment':
      return { onIssue: () => noteOn(matter, 'Check mailed to the claimant, who has not cashed it yet.') };
    default:
      return {};
  }
};

/** Pays a part of what is owed while the terms are settled. */
export const payFirstPart = (matter: ClaimStory): void => {
  const { plan, money, reserveCents } = matter;
  if (plan.turn === 'subrogation') money.expect('subrogation', part(reserveCents, 30n));
  payLoss(matter, part(money.lines.free('indemnity'), 40n), 'partial', firstCourse(matter));
};

/** What comes after the final payment. */
export const settledTurn = (matter: ClaimStory): void => {
  const { plan, money, reserveCents } = matter;
  if (plan.turn === 'salvage') {
    money.expect('salvage', part(reserveCents, 12n));
    money.receiveLater('salvage', part(reserveCents, 10n), 9);
  }
  if (plan.turn === 'subrogation') money.receiveLater('subrogation', part(reserveCents, 20n), 15);
  if (plan.turn === 'supplement') {
    const amountCents = part(reserveCents, 5n);
    const asked = { costType: 'indemnity', payee: claimantOf(matter), kind: 'supplemental' } as const;
    money.pay({ ...asked, amountCents, erodesReserve: false });
  }
};
