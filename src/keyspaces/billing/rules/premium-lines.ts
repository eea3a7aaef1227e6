import { divideHalfEven } from '../../global/rules/decimal.ts';
import { type Account, accounts } from './accounts.ts';
import type { PostingLine } from './posting.ts';

/** The parties of a premium, whose accounts are posted to. */
export interface PremiumParties {
  readonly orgId: string;
  readonly policyId: string;
  readonly carrierId: string;
  readonly producerId: string;
  readonly stateCode: string;
}

/** What the insured owes (premium, tax, fee) and the commissions that the premium contains, in cents. */
export interface PremiumCharges {
  readonly premiumCents: bigint;
  readonly taxCents: bigint;
  readonly feeCents: bigint;
  readonly producerCommissionCents: bigint;
  readonly mgaCommissionCents: bigint;
}

const line = (account: Account, debitCents: bigint, creditCents: bigint): PostingLine => ({
  account,
  debitCents,
  creditCents,
});

/** The credited accounts of a premium; the carrier's amount is net of both commissions. */
const shares = (parties: PremiumParties, charges: PremiumCharges): [Account, bigint][] => {
  const { producerCommissionCents, mgaCommissionCents } = charges;
  const carrierCents = charges.premiumCents - producerCommissionCents - mgaCommissionCents;
  const all: [Account, bigint][] = [
    [accounts.carrierPremium(parties.carrierId), carrierCents],
    [accounts.producerCommission(parties.producerId), producerCommissionCents],
    [accounts.mgaCommission(parties.orgId), mgaCommissionCents],
    [accounts.premiumTax(parties.stateCode), charges.taxCents],
    [accounts.mgaFee(parties.orgId), charges.feeCents],
  ];
  return all.filter(([, cents]) => cents !== 0n);
};

const owedCents = ({ premiumCents, taxCents, feeCents }: PremiumCharges): bigint => premiumCents + taxCents + feeCents;

/** The lines of a bound or additional premium: the insured owes it to carrier, producer, organization and state. */
export const premiumLines = (parties: PremiumParties, charges: PremiumCharges): PostingLine[] => [
  line(accounts.receivable(parties.policyId), owedCents(charges), 0n),
  ...shares(parties, charges).map(([account, cents]) => line(account, 0n, cents)),
];

/**
 * The part of the written charges that is returned with a premium (cents): tax and commissions pro rata, half-even. The
 * carrier takes the remainder, because its share is the premium less the commissions. A full return returns every cent.
 */
export const returnedCharges = (
  written: PremiumCharges,
  returnedPremiumCents: bigint,
  returnFees: boolean,
): PremiumCharges => {
  const proRata = (cents: bigint) =>
    written.premiumCents === 0n ? 0n : divideHalfEven(cents * returnedPremiumCents, written.premiumCents);
  return {
    premiumCents: returnedPremiumCents,
    taxCents: proRata(written.taxCents),
    feeCents: returnFees ? written.feeCents : 0n,
    producerCommissionCents: proRata(written.producerCommissionCents),
    mgaCommissionCents: proRata(written.mgaCommissionCents),
  };
};

/** The lines of a returned premium: the refundable written lines, reversed pro rata, against the receivable. */
export const returnLines = (
  parties: PremiumParties,
  written: PremiumCharges,
  returnedPremiumCents: bigint,
  returnFees: boolean,
): PostingLine[] => {
  const returned = returnedCharges(written, returnedPremiumCents, returnFees);
  return [
    ...shares(parties, returned).map(([account, cents]) => line(account, cents, 0n)),
    line(accounts.receivable(parties.policyId), 0n, owedCents(returned)),
  ];
};
