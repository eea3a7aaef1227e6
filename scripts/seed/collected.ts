import { type Money, plus } from '../../src/keyspaces/billing/rules/money.ts';
import type { PolicyBilling } from './billing.ts';
import type { Stored } from './book.ts';

/** What was collected of a policy and not given back. */
export const collectedOf = (schedule: Stored<'billingSchedules'>): Money => ({
  premiumCents: BigInt(schedule.collectedPremiumCents),
  taxCents: BigInt(schedule.collectedTaxCents),
  feeCents: BigInt(schedule.collectedFeeCents),
});

/** Adds to what was collected of a policy; a negative amount is given back. */
export const changeCollected = ({ book, schedule }: PolicyBilling, money: Money): void => {
  const collected = plus(collectedOf(schedule), money);
  book.change(schedule, {
    collectedPremiumCents: collected.premiumCents,
    collectedTaxCents: collected.taxCents,
    collectedFeeCents: collected.feeCents,
  });
};
