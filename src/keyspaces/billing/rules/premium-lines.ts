import { divideHalfEven } from '../../global/rules/decimal.ts';
import { type Account, accounts } from './accounts.ts';
import type { PostingLine } from './posting.ts';

/** Who takes part in a premium: the accounts are theirs. */
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

/** The accounts that a premium is owed to; the carrier's is net of both commissions. */
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

/** A premium is bound or endorsed up: the insured owes it; carrier, producer, organization and state are owed it. */
export const premiumLines = (parties: PremiumParties, charges: PremiumCharges): PostingLine[] => [
  line(accounts.receivable(parties.policyId), owedCents(charges), 0n),
  ...shares(parties, charges).map(([account, cents]) => line(account, 0n, cents)),
];

/**
 * The part of what is written that goes back with a returned premium (cents): tax and commissions pro rata, half-even;
 * the carrier takes the remainder, because its share is what the commissions leave. Returning all returns every cent.
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

/** Premium is returned: the refundable lines of what is written, reversed pro rata, against the receivable. */
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
