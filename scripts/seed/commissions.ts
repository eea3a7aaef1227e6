import type { PolicyBilling } from './billing.ts';
import type { Stored } from './book.ts';
import { dayOf } from './calendar.ts';

/** The commission of a transaction, negative for returned premium. */
export type CommissionLine = Stored<'commissionLines'>;

/** Adds the commission of a transaction. It becomes payable when the whole policy is paid. */
export const addCommission = (billing: PolicyBilling, amountCents: bigint): void => {
  const { book, policy, commissionRate, commissions } = billing;
  if (amountCents === 0n) return;
  const commission = book.add('commissionLines', {
    beneficiary: 'producer',
    producerId: policy.producerId,
    policyId: policy.id,
    basis: 'written',
    transactionId: billing.transactionId,
    rate: commissionRate,
    amountCents,
    status: 'accrued',
    earnedDate: null,
    paidDate: null,
  });
  commissions.push(commission);
};

/** Makes pending commissions payable from today, if every installment is paid or waived. */
export const earnIfPaid = ({ book, parts, commissions }: PolicyBilling): void => {
  const settled = parts.every(({ installment: { status } }) => status === 'paid' || status === 'waived');
  if (!settled) return;
  for (const commission of commissions) {
    if (commission.status === 'accrued') book.change(commission, { status: 'earned', earnedDate: dayOf(book.now) });
  }
};
