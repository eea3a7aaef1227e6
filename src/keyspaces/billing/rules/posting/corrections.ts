import type { Charge } from '../../../../../schema/charge.ts';
import { sumOfCharges } from '../../../global/rules/charges.ts';
import { accounts } from '../accounts.ts';
import { linesOf, type Part, type PostingLine, transfer } from './lines.ts';
import { accountOfCharge, type PremiumParties } from './premium.ts';

/** A fee that comes on top of what a policy's transactions charge. */
export type LaterFee = Charge & { readonly kind: 'installment_fee' | 'nsf_fee' | 'late_fee' };

/** Fees charged and waived after the bind, and balances that nobody will pay. */
export type CorrectionPosting =
  | {
      readonly event: 'installment_fee_charged' | 'nsf_fee_charged' | 'fee_waived';
      readonly orgId: string;
      readonly policyId: string;
      /** The fee, above zero also when it is waived. */
      readonly fee: LaterFee;
    }
  | {
      readonly event: 'balance_written_off';
      readonly borneBy: 'organization';
      readonly orgId: string;
      readonly policyId: string;
      readonly amountCents: bigint;
    }
  | {
      /** The carrier bears earned premium that cannot be collected: premium, accrued commission and taxes fall away. */
      readonly event: 'balance_written_off';
      readonly borneBy: 'carrier';
      readonly parties: PremiumParties;
      /** What is written off, above zero. */
      readonly charges: readonly Charge[];
      readonly producerCommissionCents: bigint;
    };

const carrierWriteOff = ({
  parties,
  charges,
  producerCommissionCents,
}: Extract<CorrectionPosting, { borneBy: 'carrier' }>): PostingLine[] => {
  const parts = charges.map((charge): Part => {
    const { kind } = charge;
    if (kind === 'premium') return [accounts.carrierPremium(parties.carrierId), charge.amountCents];
    // The organization's own fees are its own bad debt; only taxes fall away with the premium.
    const isTax = kind === 'surplus_lines_tax' || kind === 'stamping_fee';
    return [
      isTax ? accountOfCharge({ ...charge, kind }, parties.orgId) : accounts.badDebt(parties.orgId),
      charge.amountCents,
    ];
  });
  return linesOf(
    [
      ...parts,
      [accounts.carrierPremium(parties.carrierId), -producerCommissionCents],
      [accounts.commissionAccrued(parties.producerId), producerCommissionCents],
    ],
    [[accounts.receivable(parties.policyId), sumOfCharges(charges)]],
  );
};

/** The lines of a fee that is charged or waived, or of a balance that is written off. */
export const correctionLines = (posting: CorrectionPosting): PostingLine[] => {
  if (posting.event === 'balance_written_off') {
    return posting.borneBy === 'carrier'
      ? carrierWriteOff(posting)
      : transfer(accounts.badDebt(posting.orgId), accounts.receivable(posting.policyId), posting.amountCents);
  }
  const { fee, orgId, policyId } = posting;
  const amountCents = posting.event === 'fee_waived' ? -fee.amountCents : fee.amountCents;
  return transfer(accounts.receivable(policyId), accountOfCharge(fee, orgId), amountCents);
};
