import type { Charge } from '../../../../schema/charge.ts';
import { sumOfCharges, taxKinds } from '../../global/rules/charges.ts';
import { smallerCents } from '../../global/rules/decimal.ts';

/** An amount by what it is for, in cents: premium of the carrier, taxes of a state, fees of the organization. */
export interface Money {
  readonly premiumCents: bigint;
  readonly taxCents: bigint;
  readonly feeCents: bigint;
}

/** Nothing of any kind. */
export const noMoney: Money = { premiumCents: 0n, taxCents: 0n, feeCents: 0n };

/** What the columns of a new invoice say of what is paid: nothing of any kind. */
export const nothingPaid = { paidCents: 0n, paidPremiumCents: 0n, paidTaxCents: 0n, paidFeeCents: 0n } as const;

/** The sum of all kinds, in cents. */
export const totalOf = ({ premiumCents, taxCents, feeCents }: Money): bigint => premiumCents + taxCents + feeCents;

/** Two amounts added kind by kind. */
export const plus = (one: Money, other: Money): Money => ({
  premiumCents: one.premiumCents + other.premiumCents,
  taxCents: one.taxCents + other.taxCents,
  feeCents: one.feeCents + other.feeCents,
});

/** The same amount with the other sign. */
export const minus = ({ premiumCents, taxCents, feeCents }: Money): Money => ({
  premiumCents: -premiumCents,
  taxCents: -taxCents,
  feeCents: -feeCents,
});

/** Takes a sum out of an amount in the order in which money pays: fees, taxes, then premium. Never more than there is. */
export const takeFrom = (money: Money, cents: bigint): Money => {
  const feeCents = smallerCents(money.feeCents, cents);
  const taxCents = smallerCents(money.taxCents, cents - feeCents);
  const premiumCents = smallerCents(money.premiumCents, cents - feeCents - taxCents);
  return { premiumCents, taxCents, feeCents };
};

/** What a credit takes off an open item, and of what in the credit it does so. Both have the same total. */
export interface Match {
  readonly ofItem: Money;
  readonly ofCredit: Money;
}

/**
 * Sets a credit against an open item: each kind against its own first, what then is left of both against each other. With a
 * sum (cents), so much of it and no more.
 */
export const matchCredit = (credit: Money, item: Money, atMostCents = totalOf(item)): Match => {
  const alike: Money = {
    premiumCents: smallerCents(credit.premiumCents, item.premiumCents),
    taxCents: smallerCents(credit.taxCents, item.taxCents),
    feeCents: smallerCents(credit.feeCents, item.feeCents),
  };
  const same = takeFrom(alike, atMostCents);
  const [creditLeft, itemLeft] = [plus(credit, minus(same)), plus(item, minus(same))];
  const leftCents = smallerCents(atMostCents - totalOf(same), totalOf(itemLeft));
  const crossCents = smallerCents(leftCents, totalOf(creditLeft));
  return { ofItem: plus(same, takeFrom(itemLeft, crossCents)), ofCredit: plus(same, takeFrom(creditLeft, crossCents)) };
};

/** Charges by what they are for. */
export const moneyOfCharges = (charges: readonly Charge[]): Money => {
  const premiumCents = sumOfCharges(charges, ['premium']);
  const taxCents = sumOfCharges(charges, taxKinds);
  return { premiumCents, taxCents, feeCents: sumOfCharges(charges) - premiumCents - taxCents };
};
