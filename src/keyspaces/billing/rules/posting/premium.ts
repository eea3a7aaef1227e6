import type { Charge } from '../../../../../schema/charge.ts';
import { sumOfCharges } from '../../../global/rules/charges.ts';
import { smallerCents } from '../../../global/rules/decimal.ts';
import { type Account, accounts } from '../accounts.ts';
import { linesOf, type Part, type PostingLine } from './lines.ts';

/** The parties of a premium, whose accounts are posted to. */
export interface PremiumParties {
  readonly orgId: string;
  readonly policyId: string;
  readonly carrierId: string;
  readonly producerId: string;
}

/** The events by which transactions of a policy move premium. */
export const premiumEvents = [
  'policy_bound',
  'policy_endorsed',
  'policy_audited',
  'premium_returned',
  'policy_reinstated',
] as const;

/** A transaction of a policy that moves premium. Charges and commissions are signed: what is returned is negative. */
export interface PremiumPosting {
  readonly event: (typeof premiumEvents)[number];
  readonly parties: PremiumParties;
  /** Whether the insured owes the charges, or the agency owes them less its commission. */
  readonly billedTo: 'insured' | 'agency';
  readonly charges: readonly Charge[];
  readonly producerCommissionCents: bigint;
  readonly mgaCommissionCents: bigint;
  /** How much of the policy's producer commission is not yet earned: a return takes this first, and then what is due. */
  readonly accruedCommissionCents: bigint;
}

const jurisdictionOf = ({ kind, jurisdiction }: Charge): string => {
  if (jurisdiction === null) throw new Error(`A charge of ${kind} names no state. Give the state that sets it.`);
  return jurisdiction;
};

/** The account that a charge other than premium is owed to. */
export const accountOfCharge = (
  charge: Charge & { readonly kind: Exclude<Charge['kind'], 'premium'> },
  orgId: string,
): Account => {
  switch (charge.kind) {
    case 'surplus_lines_tax':
      return accounts.surplusLinesTax(jurisdictionOf(charge));
    case 'stamping_fee':
      return accounts.stampingFee(jurisdictionOf(charge));
    case 'installment_fee':
      return accounts.installmentFee(orgId);
    case 'nsf_fee':
      return accounts.nsfFee(orgId);
    case 'policy_fee':
    case 'inspection_fee':
    case 'late_fee':
      return accounts.mgaFee(orgId);
  }
};

/** A commission taken back: from what is not yet earned first, the rest from what is due. */
export const chargeback = (returnedCents: bigint, accruedCents: bigint) => {
  const fromAccruedCents = smallerCents(returnedCents, accruedCents);
  return { fromAccruedCents, fromDueCents: returnedCents - fromAccruedCents };
};

const producerParts = ({
  parties,
  billedTo,
  producerCommissionCents,
  accruedCommissionCents,
}: PremiumPosting): Part[] => {
  // An agency that bills its insureds has kept its commission: nothing is owed to it.
  if (billedTo === 'agency') return [];
  const accrued = accounts.commissionAccrued(parties.producerId);
  if (producerCommissionCents >= 0n) return [[accrued, producerCommissionCents]];
  const { fromAccruedCents, fromDueCents } = chargeback(-producerCommissionCents, accruedCommissionCents);
  return [
    [accrued, -fromAccruedCents],
    [accounts.commissionDue(parties.producerId), -fromDueCents],
  ];
};

/**
 * The lines of a bind, an endorsement, a return, a cancellation or a reinstatement with a lapse. The carrier's amount is
 * the premium less both commissions; taxes are owed to the state, fees and its commission are the organization's income.
 */
export const premiumLines = (posting: PremiumPosting): PostingLine[] => {
  const { parties, billedTo, charges, producerCommissionCents, mgaCommissionCents } = posting;
  const owedCents = sumOfCharges(charges);
  const premiumCents = sumOfCharges(charges, ['premium']);
  const debtor: Part =
    billedTo === 'insured'
      ? [accounts.receivable(parties.policyId), owedCents]
      : [accounts.accountCurrent(parties.producerId), owedCents - producerCommissionCents];
  const others = charges.flatMap((charge): Part[] => {
    const { kind } = charge;
    return kind === 'premium' ? [] : [[accountOfCharge({ ...charge, kind }, parties.orgId), charge.amountCents]];
  });
  return linesOf(
    [debtor],
    [
      [accounts.carrierPremium(parties.carrierId), premiumCents - producerCommissionCents - mgaCommissionCents],
      ...producerParts(posting),
      [accounts.mgaCommission(parties.orgId), mgaCommissionCents],
      ...others,
    ],
  );
};
