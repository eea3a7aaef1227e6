import type { PolicyBilling } from './billing.ts';
import type { Stored } from './book.ts';
import { dayOf } from './calendar.ts';

/** What a producer earns by one transaction; a returned premium takes back. */
export type CommissionLine = Stored<'commissions'>;

/** Adds the commission of a transaction. It is owed once the whole policy is paid. */
export const addCommission = (billing: PolicyBilling, amountCents: bigint): void => {
  const { book, policy, commissionRate, commissions } = billing;
  if (amountCents === 0n) return;
  const commission = book.add('commissions', {
    producerId: policy.producerId,
    policyId: policy.id,
    rate: commissionRate,
    amountCents,
    status: 'pending',
    earnedDate: null,
    paidDate: null,
  });
  commissions.push(commission);
};

/** Once every installment is paid or waived, what is pending is owed from today. */
export const earnIfPaid = ({ book, parts, commissions }: PolicyBilling): void => {
  const settled = parts.every(({ installment: { status } }) => status === 'paid' || status === 'waived');
  if (!settled) return;
  for (const commission of commissions) {
    if (commission.status === 'pending') book.change(commission, { status: 'earned', earnedDate: dayOf(book.now) });
  }
};
