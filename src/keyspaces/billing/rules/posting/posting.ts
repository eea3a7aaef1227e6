import { type CashPosting, cashLines } from './cash.ts';
import { type ClaimPosting, claimLines } from './claims.ts';
import { type CommissionPosting, commissionLines } from './commission.ts';
import { type CorrectionPosting, correctionLines } from './corrections.ts';
import type { PostingLine } from './lines.ts';
import { type PremiumPosting, premiumLines } from './premium.ts';
import { type RemittancePosting, remittanceLines } from './remittance.ts';

/** A business event with everything that its lines need. Reversals and corrections have the lines of other entries. */
export type PostingEvent =
  | PremiumPosting
  | CashPosting
  | CommissionPosting
  | RemittancePosting
  | ClaimPosting
  | CorrectionPosting;

/** The balanced lines of an event, debits first. An event of zero has none, and no entry is written for it. */
export const postingLines = (posting: PostingEvent): PostingLine[] => {
  switch (posting.event) {
    case 'policy_bound':
    case 'policy_endorsed':
    case 'policy_audited':
    case 'premium_returned':
    case 'policy_reinstated':
      return premiumLines(posting);
    case 'payment_received':
    case 'suspense_allocated':
    case 'advance_applied':
    case 'credit_settled':
    case 'credit_applied':
    case 'refund_paid':
    case 'refund_escheated':
    case 'finance_funded':
    case 'trust_funded':
    case 'bank_fee_paid':
      return cashLines(posting);
    case 'commission_earned':
    case 'producer_commission_paid':
      return commissionLines(posting);
    case 'carrier_remitted':
    case 'carrier_returned':
    case 'tax_remitted':
    case 'mga_commission_drawn':
      return remittanceLines(posting);
    case 'loss_fund_deposited':
    case 'claim_paid':
    case 'claim_payment_voided':
    case 'claim_recovered':
    case 'deductible_billed':
      return claimLines(posting);
    case 'installment_fee_charged':
    case 'nsf_fee_charged':
    case 'fee_waived':
    case 'balance_written_off':
      return correctionLines(posting);
  }
};
