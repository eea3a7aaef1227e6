import type { PolicyBilling } from './billing.ts';
import type { Stored } from './book.ts';
import { cancel } from './policy-changes.ts';
import { ownersOf } from './views.ts';

/** Whether a policy can be cancelled: its term has begun or will begin. */
export const isInForce = ({ status }: Stored<'policies'>): boolean =>
  status === 'bound' || status === 'issued' || status === 'active';

type Addressee = Stored<'policiesNotices'>['addressees'][number];

/** Whoever a letter goes to. */
type Recipient = Pick<Stored<'producers'>, 'name' | 'addressLine1' | 'city' | 'stateCode' | 'postalCode'>;

const addressee = (role: Addressee['role'], to: Recipient): Addressee => ({
  role,
  name: to.name,
  address: `${to.addressLine1}, ${to.city}, ${to.stateCode} ${to.postalCode}`,
});

/** Mails the notice that cover ends on a day unless what is past due is paid. */
export const mailCancellationNotice = (
  { book, policy, story }: PolicyBilling,
  effectiveDate: string,
): Stored<'policiesNotices'> => {
  const producers = story.market.producers.filter(({ id }) => id === policy.producerId);
  const notice = book.add('policiesNotices', {
    ...ownersOf(policy),
    subjectId: policy.id,
    kind: 'cancellation_non_payment',
    mailedAt: book.now,
    method: 'certified_mail',
    effectiveDate,
    proof: `Certified mail ${book.random.between(70_000_000, 79_999_999)}`,
    outcome: 'pending',
    addressees: [
      addressee('insured', story.risk.insured),
      ...producers.map((producer) => addressee('producer', producer)),
    ],
  });
  book.change(policy, { pendingCancellationDate: effectiveDate });
  return notice;
};

/** Takes a notice back: what was past due is paid. */
export const rescindCancellationNotice = ({ book, policy }: PolicyBilling, notice: Stored<'policiesNotices'>): void => {
  book.change(notice, { outcome: 'rescinded' });
  book.change(policy, { pendingCancellationDate: null });
};

/** Cancels on the day that the notice names. */
export const cancelForNonPayment = (billing: PolicyBilling, notice: Stored<'policiesNotices'>): void => {
  const { book, policy, story } = billing;
  const plan = story.request.plan.policy;
  const reinstated = plan?.kind === 'cancelled' && plan.reinstated;
  cancel({ ...story, billing }, notice.effectiveDate, {
    kind: 'cancelled',
    method: 'pro_rata',
    afterDays: 0,
    reinstated,
  });
  book.change(notice, { outcome: 'took_effect' });
  book.change(policy, { pendingCancellationDate: null });
};
