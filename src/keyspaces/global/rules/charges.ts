import type { Charge } from '../../../../schema/charge.ts';
import type { Rounding } from '../../../../schema/rounding.ts';
import { divideHalfEven, multiplyCents } from './decimal.ts';
import { roundCents, times, wholeCents } from './fraction.ts';

/** How a state taxes business that is not admitted there. Rates are decimals: `0.030000` is 3 %. */
export interface SurplusLinesRule {
  readonly stateCode: string;
  readonly surplusLinesTaxRate: string;
  readonly stampingFeeRate: string;
  /** Whether fees that are taxable belong to the amount that is taxed. */
  readonly taxesFees: boolean;
  /** To what the tax is rounded; the stamping fee is rounded to cents everywhere. */
  readonly taxRoundingUnit: Rounding['unit'];
  /** Where tax and stamping fee go that lie exactly between two. */
  readonly taxRoundingMode: Rounding['mode'];
}

/** A fee as the program charges it. */
export type Fee = Pick<Charge, 'kind' | 'amountCents' | 'refundable' | 'taxable'>;

/** What a premium is charged with. `surplusLines` is null on admitted paper: there the carrier pays the premium tax itself. */
export interface ChargedPremium {
  readonly premiumCents: bigint;
  readonly fees: readonly Fee[];
  readonly surplusLines: SurplusLinesRule | null;
}

const premiumCharge = (amountCents: bigint): Charge => ({
  kind: 'premium',
  jurisdiction: null,
  amountCents,
  commissionable: true,
  refundable: 'pro_rata',
  taxable: true,
});

/** The taxes on charges: on their premium, and on their taxable fees where the state taxes those. */
const taxesOn = (charges: readonly Charge[], rule: SurplusLinesRule): Charge[] => {
  const taxableCents = sumOfCharges(
    charges.filter(({ kind, taxable }) => kind === 'premium' || (rule.taxesFees && taxable)),
  );
  const { taxRoundingUnit, taxRoundingMode: mode } = rule;
  const tax = (kind: (typeof taxKinds)[number], rate: string, unit: Rounding['unit']): Charge => ({
    kind,
    jurisdiction: rule.stateCode,
    // Rounded to whole cents or dollars at once: never to cents first.
    amountCents: roundCents(times(wholeCents(taxableCents), rate), { unit, mode }),
    commissionable: false,
    refundable: 'pro_rata',
    taxable: false,
  });
  return [
    tax('surplus_lines_tax', rule.surplusLinesTaxRate, taxRoundingUnit),
    tax('stamping_fee', rule.stampingFeeRate, 'cent'),
  ];
};

const isCharged = ({ amountCents }: Charge): boolean => amountCents !== 0n;

/** The charges of a premium: itself, the program's fees, and on paper that is not admitted the state's tax and stamping fee. */
export const chargesOfPremium = ({ premiumCents, fees, surplusLines }: ChargedPremium): Charge[] => {
  const charged = [
    premiumCharge(premiumCents),
    ...fees.map((fee): Charge => ({ ...fee, jurisdiction: null, commissionable: false })),
  ];
  const taxes = surplusLines ? taxesOn(charged, surplusLines) : [];
  return [...charged, ...taxes].filter(isCharged);
};

/** The kinds of charge that a state takes. */
export const taxKinds = ['surplus_lines_tax', 'stamping_fee'] as const satisfies readonly Charge['kind'][];

/** Whether a charge is a tax or fee of a state. */
export const isTax = ({ kind }: Pick<Charge, 'kind'>): boolean => taxKinds.some((one) => one === kind);

/** The sum of charges in cents, of all kinds or of some. */
export const sumOfCharges = (charges: readonly Charge[], kinds?: readonly Charge['kind'][]): bigint =>
  charges.reduce((sum, { kind, amountCents }) => (!kinds || kinds.includes(kind) ? sum + amountCents : sum), 0n);

/** The same charges with the other sign. */
export const negated = (charges: readonly Charge[]): Charge[] =>
  charges.map((one) => ({ ...one, amountCents: -one.amountCents }));

/** Charges of several transactions added up: one of each kind, jurisdiction and way of refunding, none of zero. */
export const netCharges = (charges: readonly Charge[]): Charge[] => {
  const net = new Map<string, Charge>();
  for (const one of charges) {
    const key = [one.kind, one.jurisdiction, one.refundable, one.commissionable, one.taxable].join(' ');
    const amountCents = (net.get(key)?.amountCents ?? 0n) + one.amountCents;
    net.set(key, { ...one, amountCents });
  }
  return [...net.values()].filter(isCharged);
};

/** What a policy has been charged so far, and how its state taxes it. */
export interface ChargedSoFar {
  /** The charges of all transactions before. */
  readonly written: readonly Charge[];
  /** The rule by which the policy is taxed; null on admitted paper. */
  readonly surplusLines: SurplusLinesRule | null;
}

/**
 * Charges other than taxes that are added or, negative, returned, with the taxes that follow: those on all that is charged
 * after the change, less those charged before. So the tax of a policy is always the tax on its premium and fees, rounded
 * once, and none comes back on a fee that stays.
 */
export const withTaxes = ({ written, surplusLines }: ChargedSoFar, moved: readonly Charge[]): Charge[] => {
  const charged = netCharges(written.filter(isTax));
  if (!surplusLines && charged.length > 0) {
    throw new Error(
      'What is charged bears surplus-lines tax, so its change needs the rule of the state that taxes it.',
    );
  }
  const due = surplusLines ? taxesOn([...written, ...moved], surplusLines) : [];
  return [...moved, ...netCharges([...due, ...negated(charged)])];
};

/** What additional premium (cents, zero or more) is charged with: itself, and the taxes that follow from it. */
export const additionalCharges = (charged: ChargedSoFar, premiumCents: bigint): Charge[] =>
  withTaxes(charged, [premiumCharge(premiumCents)].filter(isCharged));

/**
 * What comes back with a returned premium (cents, zero or more), as negative charges. Each kind follows its own rule: premium
 * as computed, fees that are refundable by days with the premium's share, others only when all is returned because cover
 * never began (`flat`), and of each tax what is charged of it less the tax on what stays.
 */
export const returnedCharges = (
  charged: ChargedSoFar,
  returnedPremiumCents: bigint,
  { flat }: { readonly flat: boolean },
): Charge[] => {
  const net = netCharges(charged.written).filter((one) => !isTax(one));
  const writtenPremiumCents = sumOfCharges(net, ['premium']);
  const returnedOf = ({ kind, refundable, amountCents }: Charge): bigint => {
    if (kind === 'premium') return returnedPremiumCents;
    if (flat) return refundable === 'never' ? 0n : amountCents;
    if (refundable !== 'pro_rata' || writtenPremiumCents === 0n) return 0n;
    return divideHalfEven(amountCents * returnedPremiumCents, writtenPremiumCents);
  };
  const moved = net.map((one) => ({ ...one, amountCents: -returnedOf(one) })).filter(isCharged);
  return withTaxes(charged, moved);
};

/** Rates of commission on premium, as decimals. */
export interface CommissionRates {
  readonly producerCommissionRate: string;
  readonly mgaCommissionRate: string;
}

/** The commissions in charges, in cents and half-even; of returned charges they are negative. */
export const commissionsOf = (charges: readonly Charge[], rates: CommissionRates) => {
  const baseCents = sumOfCharges(charges.filter(({ commissionable }) => commissionable));
  return {
    producerCommissionCents: multiplyCents(baseCents, rates.producerCommissionRate),
    mgaCommissionCents: multiplyCents(baseCents, rates.mgaCommissionRate),
  };
};
