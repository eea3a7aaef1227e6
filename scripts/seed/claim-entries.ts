import type { Stored } from './book.ts';
import { postClaimMoney } from './loss-fund.ts';
import type { Market } from './setup.ts';

/** Writes the entries of claim payments and recoveries: money of the carrier's loss fund. */
export const claimEntries = (market: Market, claim: Stored<'claims'>) => {
  const post = (
    event: 'claim_paid' | 'claim_payment_voided' | 'claim_recovered',
    subjectId: string,
    amountCents: bigint,
    words: string,
  ): void => {
    postClaimMoney(market, claim, { event, subjectId, amountCents, description: `${claim.number} ${words}` });
  };
  return {
    paid: ({ id, amountCents, payeeName }: Stored<'claimPayments'>) =>
      post('claim_paid', id, BigInt(amountCents), payeeName),
    takenBack: ({ id, amountCents, payeeName }: Stored<'claimPayments'>) =>
      post('claim_payment_voided', id, BigInt(amountCents), payeeName),
    recovered: ({ id, type }: Stored<'claimRecoveries'>, amountCents: bigint) =>
      post('claim_recovered', id, amountCents, `${type} received`),
  };
};
