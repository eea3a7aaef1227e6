import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import { nonRenewed } from '../../src/keyspaces/policies/rules/non-renewal.ts';
import { dayOf, momentOf } from './calendar.ts';
import { bookingOf, fileOf } from './policy-file.ts';
import { mailNotice, noticeDays } from './policy-notices.ts';
import type { PolicyStory } from './policy-opening.ts';
import { allowed, writeChange } from './policy-writing.ts';
import { planSubmission } from './submitting.ts';

/** Days into the term at which notice of non-renewal goes out. */
const noticeAfterDays = 210;

/** Mails notice of non-renewal. The policy stays in force to the end of its term. */
export const planNonRenewal = (story: PolicyStory): void => {
  const { book, policy, underwriterId } = story;
  book.plan(momentOf(addDays(policy.effectiveDate, noticeAfterDays), 10), 'nonRenewPolicy', underwriterId, () => {
    const why = { reasonCode: 'program_withdrawn', reason: 'Class no longer written', requestedBy: 'mga' } as const;
    const notice = { mailedOn: dayOf(book.now), days: noticeDays(story).nonRenewal };
    const change = allowed(nonRenewed(fileOf(story), { ...why, notice }, bookingOf(book)), 'The non-renewal');
    writeChange(story, 'nonRenewPolicy', change);
    const mailed = mailNotice(story, { kind: 'non_renewal', effectiveDate: policy.expirationDate });
    book.plan(momentOf(policy.expirationDate, 1), 'concludeNotices', undefined, () =>
      book.change(mailed, { outcome: 'took_effect' }),
    );
  });
};

/** Days before the end of the term at which a renewal is offered. */
const offerDays = 40;

/** Offers a renewal before the term ends. The old policy becomes renewed when the new term begins. */
export const planRenewal = (story: PolicyStory): void => {
  const { market, book, policy, request, underwriterId } = story;
  const effectiveDate = policy.expirationDate;
  planSubmission(market, {
    ...request,
    renewalOfId: policy.id,
    plan: { goal: 'bound', effectiveDate, leadDays: offerDays, payer: 'prompt' },
  });
  book.plan(momentOf(addDays(effectiveDate, -offerDays), 9), 'offerRenewal', underwriterId, () => {
    if (policy.status === 'active') book.change(policy, { renewalIntent: 'offer' });
  });
  book.plan(momentOf(effectiveDate, 1), 'markRenewed', undefined, () => {
    const renewal = book.rows.policies.find(({ renewalOfId }) => renewalOfId === policy.id);
    if (renewal && policy.status === 'expired') book.move(policy, 'renewed');
  });
};
