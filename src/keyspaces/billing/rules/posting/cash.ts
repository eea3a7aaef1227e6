import { accounts, refundedFrom } from '../accounts.ts';
import { linesOf, type Part, type PostingLine, transfer } from './lines.ts';

/** What a part of a payment pays, in cents. */
export type Applied =
  | { readonly to: 'receivable' | 'advance' | 'refund'; readonly policyId: string; readonly amountCents: bigint }
  | { readonly to: 'account_current'; readonly producerId: string; readonly amountCents: bigint };

/** Money that comes into the trust, is applied there, and goes back to insureds. Amounts in cents. */
export type CashPosting =
  | {
      readonly event: 'payment_received';
      readonly orgId: string;
      readonly bankAccountId: string;
      readonly applied: readonly Applied[];
      /** What nothing is known to be paid with. */
      readonly unappliedCents: bigint;
    }
  | { readonly event: 'suspense_allocated'; readonly orgId: string; readonly applied: readonly Applied[] }
  | {
      /** The term begins, or the policy is cancelled before: what was received in advance pays the receivable. */
      readonly event: 'advance_applied';
      readonly policyId: string;
      readonly amountCents: bigint;
    }
  | {
      /** A credit that no open item of the policy absorbed. */
      readonly event: 'credit_settled';
      readonly policyId: string;
      readonly amountCents: bigint;
    }
  | {
      /** A credit that was payable pays invoices instead, of its own policy or of another one. */
      readonly event: 'credit_applied';
      readonly policyId: string;
      readonly applied: readonly Applied[];
    }
  | {
      readonly event: 'refund_paid';
      readonly orgId: string;
      /** The policy whose credit is paid back; null for money that waits in suspense. */
      readonly policyId: string | null;
      readonly bankAccountId: string;
      readonly amountCents: bigint;
    }
  | {
      readonly event: 'finance_funded';
      readonly policyId: string;
      readonly bankAccountId: string;
      readonly amountCents: bigint;
    }
  | {
      readonly event: 'refund_escheated';
      readonly policyId: string;
      readonly stateCode: string;
      readonly amountCents: bigint;
    }
  | {
      readonly event: 'trust_funded';
      readonly orgId: string;
      readonly bankAccountId: string;
      readonly amountCents: bigint;
    }
  | { readonly event: 'bank_fee_paid'; readonly orgId: string; readonly amountCents: bigint };

const partOf = (applied: Applied): Part => {
  switch (applied.to) {
    case 'receivable':
      return [accounts.receivable(applied.policyId), applied.amountCents];
    case 'advance':
      return [accounts.advance(applied.policyId), applied.amountCents];
    case 'refund':
      return [accounts.refundPayable(applied.policyId), applied.amountCents];
    case 'account_current':
      return [accounts.accountCurrent(applied.producerId), applied.amountCents];
  }
};

const sumOf = (applied: readonly Applied[]): bigint => applied.reduce((sum, { amountCents }) => sum + amountCents, 0n);

/** The lines of money received, applied, refunded or moved between the trust and the organization's own bank. */
export const cashLines = (posting: CashPosting): PostingLine[] => {
  switch (posting.event) {
    case 'payment_received': {
      const { orgId, bankAccountId, applied, unappliedCents } = posting;
      return linesOf(
        [[accounts.premiumTrust(bankAccountId), sumOf(applied) + unappliedCents]],
        [...applied.map(partOf), [accounts.suspense(orgId), unappliedCents]],
      );
    }
    case 'suspense_allocated':
      return linesOf([[accounts.suspense(posting.orgId), sumOf(posting.applied)]], posting.applied.map(partOf));
    case 'advance_applied':
      return transfer(accounts.advance(posting.policyId), accounts.receivable(posting.policyId), posting.amountCents);
    case 'credit_settled':
      return transfer(
        accounts.receivable(posting.policyId),
        accounts.refundPayable(posting.policyId),
        posting.amountCents,
      );
    case 'credit_applied':
      return linesOf([[accounts.refundPayable(posting.policyId), sumOf(posting.applied)]], posting.applied.map(partOf));
    case 'refund_paid':
      return transfer(refundedFrom(posting), accounts.premiumTrust(posting.bankAccountId), posting.amountCents);
    case 'finance_funded':
      return transfer(
        accounts.premiumTrust(posting.bankAccountId),
        accounts.receivable(posting.policyId),
        posting.amountCents,
      );
    case 'refund_escheated':
      return transfer(
        accounts.refundPayable(posting.policyId),
        accounts.escheat(posting.stateCode),
        posting.amountCents,
      );
    case 'trust_funded':
      return transfer(
        accounts.premiumTrust(posting.bankAccountId),
        accounts.operatingBank(posting.orgId),
        posting.amountCents,
      );
    case 'bank_fee_paid':
      return transfer(accounts.bankCharges(posting.orgId), accounts.operatingBank(posting.orgId), posting.amountCents);
  }
};
