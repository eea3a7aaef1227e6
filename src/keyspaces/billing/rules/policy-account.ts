import type { Charge } from '../../../../schema/charge.ts';
import { isTax, netCharges, sumOfCharges, taxKinds } from '../../global/rules/charges.ts';
import { divideHalfEven, largerCents } from '../../global/rules/decimal.ts';
import { type Account, accounts } from './accounts.ts';
import { earnedCommissionCents } from './commissions.ts';
import { type Money, minus, plus, totalOf } from './money.ts';

/** What a policy's transactions have written so far: bound and endorsed, less returned. Commissions in cents. */
export interface Written {
  readonly charges: readonly Charge[];
  readonly producerCommissionCents: bigint;
  readonly mgaCommissionCents: bigint;
}

/** Nothing written yet. */
export const nothingWritten: Written = { charges: [], producerCommissionCents: 0n, mgaCommissionCents: 0n };

/** What is written after one more transaction, whose charges and commissions are signed. */
export const writtenWith = (written: Written, transaction: Written): Written => ({
  charges: netCharges([...written.charges, ...transaction.charges]),
  producerCommissionCents: written.producerCommissionCents + transaction.producerCommissionCents,
  mgaCommissionCents: written.mgaCommissionCents + transaction.mgaCommissionCents,
});

/** Whom collected money belongs to, in cents. */
export interface CollectedShares {
  readonly carrierCents: bigint;
  readonly producerCents: bigint;
  /** The commission of the organization, and its fees; less what it has advanced of premium and taxes that went back. */
  readonly organizationCents: bigint;
  readonly taxes: readonly (readonly [account: Account, cents: bigint])[];
  /** Premium and taxes that were returned since: an agency takes them off its next payment. */
  readonly returnedCents: bigint;
}

const taxAccount = ({ kind, jurisdiction }: Charge): Account =>
  kind === 'stamping_fee' ? accounts.stampingFee(jurisdiction ?? '') : accounts.surplusLinesTax(jurisdiction ?? '');

/** Divides collected taxes by what is written of each. The last takes what rounding leaves. */
const taxShares = (written: readonly Charge[], collectedCents: bigint): CollectedShares['taxes'] => {
  const taxes = written.filter(isTax);
  const writtenCents = sumOfCharges(taxes);
  let leftCents = collectedCents;
  return taxes.map((tax, index) => {
    const share = writtenCents === 0n ? 0n : divideHalfEven(collectedCents * tax.amountCents, writtenCents);
    const cents = index === taxes.length - 1 ? leftCents : share;
    leftCents -= cents;
    return [taxAccount(tax), cents];
  });
};

/**
 * What of premium and taxes is collected below nothing: a refund was sent, and the payment behind it went back after it. The
 * insured owes that, and until it pays nobody but the organization has advanced it.
 */
const advancedBy = ({ premiumCents, taxCents }: Money): Money => ({
  premiumCents: largerCents(0n, -premiumCents),
  taxCents: largerCents(0n, -taxCents),
  feeCents: 0n,
});

/** What was collected of premium and taxes beyond what is written of each by now. Later fees are charged without a transaction. */
const returnedSince = ({ charges }: Written, { premiumCents, taxCents }: Money): Money => ({
  premiumCents: largerCents(0n, premiumCents - sumOfCharges(charges, ['premium'])),
  taxCents: largerCents(0n, taxCents - sumOfCharges(charges, taxKinds)),
  feeCents: 0n,
});

/**
 * Divides what a policy has collected among those whom it is collected for: both commissions as they are earned by
 * collection, the carrier the rest of the premium, each state its taxes, the organization its fees. What was returned since
 * belongs to none of them, and what is collected below nothing is missing to the organization alone.
 */
export const sharesOf = (written: Written, all: Money): CollectedShares => {
  const returned = returnedSince(written, all);
  const advanced = advancedBy(all);
  const collected = plus(plus(all, minus(returned)), advanced);
  const premium = {
    writtenPremiumCents: sumOfCharges(written.charges, ['premium']),
    collectedPremiumCents: collected.premiumCents,
  };
  const producerCents = earnedCommissionCents(written.producerCommissionCents, premium);
  const mgaCents = earnedCommissionCents(written.mgaCommissionCents, premium);
  return {
    carrierCents: collected.premiumCents - producerCents - mgaCents,
    producerCents,
    organizationCents: mgaCents + collected.feeCents - totalOf(advanced),
    taxes: taxShares(written.charges, collected.taxCents),
    returnedCents: totalOf(returned),
  };
};
