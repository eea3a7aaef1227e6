import type { NoticeDays } from '../../schema/program-terms.ts';
import {
  addresseesOf,
  cancellationNoticeDays,
  cancellationNoticed,
  endOfCoverAfterNotice,
  type NewNotice,
  noticeRescinded,
} from '../../src/keyspaces/policies/rules/notice.ts';
import { liveSegments } from '../../src/keyspaces/policies/rules/segments.ts';
import type { Stored } from './book.ts';
import { dayOf, momentOf } from './calendar.ts';
import { fileOf } from './policy-file.ts';
import type { PolicyStory } from './policy-opening.ts';
import { allowed } from './policy-writing.ts';
import type { PolicyPlan } from './stories.ts';
import { noticeDaysOn } from './terms.ts';
import { ownersOf } from './views.ts';

/** A policy whose notices are mailed: its billing need not be known. */
type Noticed = Omit<PolicyStory, 'billing'>;

/** Whether the term has begun or will begin, and cover has not ended. */
export const isRunning = ({ status }: Stored<'policies'>): boolean =>
  status === 'bound' || status === 'issued' || status === 'active';

/** The days of notice that the policy must get, by its state and its program. */
export const noticeDays = ({ product, policy }: Noticed): NoticeDays =>
  noticeDaysOn(product, policy.stateCode, policy.effectiveDate);

type Addressed = Pick<Stored<'producers'>, 'name' | 'addressLine1' | 'city' | 'stateCode' | 'postalCode'>;

const addressOf = ({ addressLine1, city, stateCode, postalCode }: Addressed): string =>
  `${addressLine1}, ${city}, ${stateCode} ${postalCode}`;

const addressees = (story: Noticed): NewNotice['addressees'] => {
  const { book, market, policy } = story;
  const [segment] = liveSegments(fileOf(story).segments).slice(-1);
  if (!segment) throw new Error(`${policy.number} gives no cover: nobody has to be told that it ends.`);
  const producers = market.producers.filter(({ id }) => id === policy.producerId);
  const interests = book.rows.additionalInsureds.filter(({ policyId }) => policyId === policy.id);
  return addresseesOf(segment, [
    ...producers.map((producer) => ({ name: producer.name, role: 'producer' as const, address: addressOf(producer) })),
    // Their letters go in care of the agency, which keeps their addresses.
    ...interests.flatMap(({ name }) =>
      producers.map((producer) => ({ name, role: 'additional_interest' as const, address: addressOf(producer) })),
    ),
  ]);
};

/** Mails a notice today: certified, with a number that proves it. */
const letterOf = (story: Noticed, values: Pick<NewNotice, 'kind' | 'effectiveDate'>): Omit<NewNotice, 'outcome'> => ({
  ...values,
  mailedAt: story.book.now,
  method: 'certified_mail',
  proof: `Certified mail 9407 ${story.book.random.between(1000, 9999)} ${story.book.random.between(1000, 9999)}`,
  addressees: addressees(story),
});

/** Writes a notice that announces no end of cover before the term's. */
export const mailNotice = (
  story: Noticed,
  values: Pick<NewNotice, 'kind' | 'effectiveDate'>,
): Stored<'policiesNotices'> => {
  const { book, policy } = story;
  const letter = { ...ownersOf(policy), subjectId: policy.id, ...letterOf(story, values), outcome: 'pending' } as const;
  return book.add('policiesNotices', letter);
};

/**
 * Announces the end of cover on the first day that the state allows, or later: the policy is in force until then. Null when
 * its term is over by that day: there is nothing left to cancel.
 */
export const mailCancellationNotice = (
  story: Noticed,
  kind: 'cancellation_non_payment' | 'cancellation_underwriting',
  noEarlierThan: string,
): Stored<'policiesNotices'> | null => {
  const { book, policy } = story;
  const mailedOn = dayOf(book.now);
  const reasonCode = kind === 'cancellation_non_payment' ? 'non_payment' : 'underwriting';
  const days = cancellationNoticeDays(noticeDays(story), reasonCode, { ...policy, mailedOn });
  const effectiveDate = endOfCoverAfterNotice(mailedOn, days, noEarlierThan);
  if (effectiveDate >= policy.expirationDate) return null;
  const letter = letterOf(story, { kind, effectiveDate });
  const noticed = allowed(cancellationNoticed(fileOf(story), letter, { mailedOn, days }), 'The notice');
  return book.act('issueCancellationNotice', story.underwriterId, () => {
    book.change(policy, noticed.policy);
    return book.add('policiesNotices', { ...ownersOf(policy), subjectId: policy.id, ...noticed.notice });
  });
};

/** Takes a notice back: what was past due is paid. */
export const rescindCancellationNotice = (story: Noticed, notice: Stored<'policiesNotices'>): void => {
  const { book, policy } = story;
  const values = noticeRescinded(fileOf(story));
  if ('outcome' in values) throw new Error(`The notice cannot be rescinded: ${values.code}.`);
  book.act('rescindCancellationNotice', undefined, () => {
    book.change(policy, values);
    book.change(notice, { outcome: 'rescinded' });
  });
};

/** Announces the end of cover for a reason of underwriting, days before the story ends: it is still pending then. */
export const planNotice = (story: PolicyStory, plan: Extract<PolicyPlan, { kind: 'under_notice' }>): void => {
  story.book.agenda.schedule(momentOf(plan.mailedOn, 11), () => {
    mailCancellationNotice(story, 'cancellation_underwriting', plan.mailedOn);
  });
};
