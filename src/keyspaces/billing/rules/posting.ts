import { type Account, accounts } from './accounts.ts';
import { type PremiumCharges, type PremiumParties, premiumLines, returnLines } from './premium-lines.ts';

/** One line of a journal entry, in cents: either the debit or the credit is zero. */
export interface PostingLine {
  readonly account: Account;
  readonly debitCents: bigint;
  readonly creditCents: bigint;
}

/** A business event with everything that its lines need. Amounts in cents, always positive. */
export type PostingEvent =
  | {
      readonly event: 'policy_bound' | 'policy_endorsed';
      readonly parties: PremiumParties;
      readonly charges: PremiumCharges;
    }
  | {
      readonly event: 'premium_returned';
      readonly parties: PremiumParties;
      /** Everything posted for the policy so far: bound and endorsed, less returned. */
      readonly written: PremiumCharges;
      readonly returnedPremiumCents: bigint;
      /** Fees are earned at the bind; only a flat cancellation returns them. */
      readonly returnFees: boolean;
    }
  | {
      readonly event: 'payment_received' | 'refund_paid';
      readonly orgId: string;
      readonly policyId: string;
      readonly amountCents: bigint;
    }
  | {
      readonly event: 'carrier_remitted';
      readonly orgId: string;
      readonly carrierId: string;
      readonly amountCents: bigint;
    }
  | {
      readonly event: 'producer_commission_paid';
      readonly orgId: string;
      readonly producerId: string;
      readonly amountCents: bigint;
    }
  | { readonly event: 'mga_commission_drawn'; readonly orgId: string; readonly amountCents: bigint }
  | {
      readonly event: 'tax_remitted';
      readonly orgId: string;
      readonly stateCode: string;
      readonly amountCents: bigint;
    }
  | {
      readonly event: 'claim_paid' | 'claim_payment_voided' | 'claim_recovered';
      readonly orgId: string;
      readonly claimId: string;
      readonly amountCents: bigint;
    };

const pair = (debit: Account, credit: Account, amountCents: bigint): PostingLine[] => [
  { account: debit, debitCents: amountCents, creditCents: 0n },
  { account: credit, debitCents: 0n, creditCents: amountCents },
];

/** The balanced lines of an event, debits first, without lines of zero. */
export const postingLines = (posting: PostingEvent): PostingLine[] => {
  switch (posting.event) {
    case 'policy_bound':
    case 'policy_endorsed':
      return premiumLines(posting.parties, posting.charges);
    case 'premium_returned':
      return returnLines(posting.parties, posting.written, posting.returnedPremiumCents, posting.returnFees);
    case 'payment_received':
      return pair(accounts.premiumTrust(posting.orgId), accounts.receivable(posting.policyId), posting.amountCents);
    case 'refund_paid':
      return pair(accounts.receivable(posting.policyId), accounts.premiumTrust(posting.orgId), posting.amountCents);
    case 'carrier_remitted':
      return pair(
        accounts.carrierPremium(posting.carrierId),
        accounts.premiumTrust(posting.orgId),
        posting.amountCents,
      );
    case 'producer_commission_paid':
      return pair(
        accounts.producerCommission(posting.producerId),
        accounts.premiumTrust(posting.orgId),
        posting.amountCents,
      );
    case 'mga_commission_drawn':
      return pair(accounts.operatingBank(posting.orgId), accounts.premiumTrust(posting.orgId), posting.amountCents);
    case 'tax_remitted':
      return pair(accounts.premiumTax(posting.stateCode), accounts.premiumTrust(posting.orgId), posting.amountCents);
    case 'claim_paid':
      return pair(accounts.lossPaid(posting.claimId), accounts.claimsBank(posting.orgId), posting.amountCents);
    case 'claim_payment_voided':
      return pair(accounts.claimsBank(posting.orgId), accounts.lossPaid(posting.claimId), posting.amountCents);
    case 'claim_recovered':
      return pair(accounts.claimsBank(posting.orgId), accounts.lossRecovered(posting.claimId), posting.amountCents);
  }
};

/** The lines that reverse an entry. Posted lines are never changed, so this is how to correct one. */
export const reversalLines = (lines: readonly PostingLine[]): PostingLine[] =>
  lines.map(({ account, debitCents, creditCents }) => ({ account, debitCents: creditCents, creditCents: debitCents }));

/** Whether lines form an entry: at least two, none negative, debits equal to credits. */
export const isBalanced = (lines: readonly Pick<PostingLine, 'debitCents' | 'creditCents'>[]): boolean =>
  lines.length >= 2 &&
  lines.every(({ debitCents, creditCents }) => debitCents >= 0n && creditCents >= 0n) &&
  lines.reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0n) === 0n;
