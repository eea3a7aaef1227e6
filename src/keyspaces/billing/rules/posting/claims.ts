import { type Account, accounts } from '../accounts.ts';
import { type PostingLine, transfer } from './lines.ts';

/** A claim, its carrier, and who bears the loss: the carrier, or an organization that insures its members itself. */
export interface ClaimRisk {
  readonly claimId: string;
  readonly carrierId: string;
  readonly borneBy: 'carrier' | 'organization';
}

/** Money of claims. Amounts in cents, above zero. */
export type ClaimPosting =
  | { readonly event: 'loss_fund_deposited'; readonly carrierId: string; readonly amountCents: bigint }
  | {
      readonly event: 'claim_paid' | 'claim_payment_voided' | 'claim_recovered';
      readonly risk: ClaimRisk;
      readonly amountCents: bigint;
    }
  | {
      readonly event: 'deductible_billed';
      readonly risk: ClaimRisk;
      readonly insuredId: string;
      readonly amountCents: bigint;
    };

const paidBy = ({ claimId, carrierId, borneBy }: ClaimRisk): Account =>
  borneBy === 'carrier' ? accounts.lossFund(carrierId) : accounts.lossPaid(claimId);

const recoveredFor = ({ claimId, carrierId, borneBy }: ClaimRisk): Account =>
  borneBy === 'carrier' ? accounts.lossFund(carrierId) : accounts.lossRecovered(claimId);

/** The lines of a deposit into the loss fund, a claim payment or its void, a recovery, or a deductible that is billed. */
export const claimLines = (posting: ClaimPosting): PostingLine[] => {
  const { amountCents } = posting;
  switch (posting.event) {
    case 'loss_fund_deposited':
      return transfer(accounts.claimsBank(posting.carrierId), accounts.lossFund(posting.carrierId), amountCents);
    case 'claim_paid':
      return transfer(paidBy(posting.risk), accounts.claimsBank(posting.risk.carrierId), amountCents);
    case 'claim_payment_voided':
      return transfer(accounts.claimsBank(posting.risk.carrierId), paidBy(posting.risk), amountCents);
    case 'claim_recovered':
      return transfer(accounts.claimsBank(posting.risk.carrierId), recoveredFor(posting.risk), amountCents);
    case 'deductible_billed':
      return transfer(accounts.deductible(posting.insuredId), recoveredFor(posting.risk), amountCents);
  }
};
