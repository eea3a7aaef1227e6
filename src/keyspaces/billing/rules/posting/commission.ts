import { accounts } from '../accounts.ts';
import { type PostingLine, transfer } from './lines.ts';

/** Commission of a producer. Amounts in cents. */
export type CommissionPosting =
  | {
      /** On the collected basis with each allocation, on the written basis with the transaction. Negative takes it back. */
      readonly event: 'commission_earned';
      readonly producerId: string;
      readonly amountCents: bigint;
    }
  | {
      readonly event: 'producer_commission_paid';
      readonly producerId: string;
      readonly bankAccountId: string;
      readonly amountCents: bigint;
    };

/** The lines of a commission that is earned, or paid by a statement. */
export const commissionLines = (posting: CommissionPosting): PostingLine[] => {
  const due = accounts.commissionDue(posting.producerId);
  switch (posting.event) {
    case 'commission_earned':
      return transfer(accounts.commissionAccrued(posting.producerId), due, posting.amountCents);
    case 'producer_commission_paid':
      return transfer(due, accounts.premiumTrust(posting.bankAccountId), posting.amountCents);
  }
};
