import { accounts } from '../accounts.ts';
import { linesOf, type PostingLine, transfer } from './lines.ts';

/** Money that leaves the trust for those whom it is held for, and what a carrier gives back. Amounts in cents. */
export type RemittancePosting =
  | {
      /** A carrier whose premium was returned after it was remitted pays its share back. */
      readonly event: 'carrier_remitted' | 'carrier_returned';
      readonly carrierId: string;
      readonly bankAccountId: string;
      readonly amountCents: bigint;
    }
  | {
      readonly event: 'tax_remitted';
      readonly stateCode: string;
      readonly bankAccountId: string;
      readonly surplusLinesTaxCents: bigint;
      readonly stampingFeeCents: bigint;
    }
  | {
      readonly event: 'mga_commission_drawn';
      readonly orgId: string;
      readonly bankAccountId: string;
      readonly amountCents: bigint;
    };

/** The lines of a remittance, a tax return or a draw. */
export const remittanceLines = (posting: RemittancePosting): PostingLine[] => {
  const trust = accounts.premiumTrust(posting.bankAccountId);
  switch (posting.event) {
    case 'carrier_remitted':
      return transfer(accounts.carrierPremium(posting.carrierId), trust, posting.amountCents);
    case 'carrier_returned':
      return transfer(trust, accounts.carrierPremium(posting.carrierId), posting.amountCents);
    case 'tax_remitted': {
      const { stateCode, surplusLinesTaxCents, stampingFeeCents } = posting;
      return linesOf(
        [
          [accounts.surplusLinesTax(stateCode), surplusLinesTaxCents],
          [accounts.stampingFee(stateCode), stampingFeeCents],
        ],
        [[trust, surplusLinesTaxCents + stampingFeeCents]],
      );
    }
    case 'mga_commission_drawn':
      return transfer(accounts.operatingBank(posting.orgId), trust, posting.amountCents);
  }
};
