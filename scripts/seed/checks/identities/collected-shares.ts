import { divideHalfEven, largerCents, smallerCents } from '../../../../src/keyspaces/global/rules/decimal.ts';

/** What a policy has written and collected, in cents. */
export interface PolicyMoney {
  writtenPremiumCents: bigint;
  producerCommissionCents: bigint;
  mgaCommissionCents: bigint;
  collectedPremiumCents: bigint;
  collectedTaxCents: bigint;
  collectedFeeCents: bigint;
}

/** A policy of which nothing is known yet. */
export const noPolicyMoney = (): PolicyMoney => ({
  writtenPremiumCents: 0n,
  producerCommissionCents: 0n,
  mgaCommissionCents: 0n,
  collectedPremiumCents: 0n,
  collectedTaxCents: 0n,
  collectedFeeCents: 0n,
});

/** The part of a commission that the collected premium has earned; of premium that is all returned, all of it. */
const earned = (commissionCents: bigint, { writtenPremiumCents, collectedPremiumCents }: PolicyMoney): bigint =>
  writtenPremiumCents === 0n
    ? commissionCents
    : divideHalfEven(
        commissionCents * largerCents(0n, smallerCents(collectedPremiumCents, writtenPremiumCents)),
        writtenPremiumCents,
      );

/**
 * What of premium and taxes is collected below nothing, because a payment went back whose premium was refunded: the insured owes
 * it, and until then it is missing to the organization.
 */
const advancedCents = ({ collectedPremiumCents, collectedTaxCents }: PolicyMoney): bigint =>
  largerCents(0n, -collectedPremiumCents) + largerCents(0n, -collectedTaxCents);

/** Of the premium that was collected of a policy, what its producer has earned. */
export const producerShareCents = (money: PolicyMoney): bigint => earned(money.producerCommissionCents, money);

/**
 * Of what was collected of a policy, what is the organization's own: its commission as premium is collected, and its fees, less
 * what it has advanced.
 */
export const ownShareCents = (money: PolicyMoney): bigint =>
  earned(money.mgaCommissionCents, money) + money.collectedFeeCents - advancedCents(money);

/** Of what was collected of a policy, what belongs to its state. */
export const taxShareCents = ({ collectedTaxCents }: PolicyMoney): bigint => largerCents(0n, collectedTaxCents);

/** Of the premium that was collected of a policy, what was returned since: the credit of an agency that bills the insured. */
export const returnedShareCents = ({ collectedPremiumCents, writtenPremiumCents }: PolicyMoney): bigint =>
  largerCents(0n, collectedPremiumCents - writtenPremiumCents);

/** Of the premium that was collected of a policy, what belongs to the carrier: all but both commissions and what was returned. */
export const carrierShareCents = (money: PolicyMoney): bigint =>
  largerCents(0n, money.collectedPremiumCents) -
  returnedShareCents(money) -
  producerShareCents(money) -
  earned(money.mgaCommissionCents, money);
