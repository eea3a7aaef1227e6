import { type PremiumCharges, returnedCharges } from '../../src/keyspaces/billing/rules/premium-lines.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import { commissionCents, premiumTaxCents } from '../../src/keyspaces/global/rules/rating/charges.ts';
import { addPart, type PolicyBilling } from './billing.ts';
import type { Stored } from './book.ts';
import { dayOf } from './calendar.ts';
import { addCommission } from './commissions.ts';
import type { PostedEntry } from './ledger.ts';
import type { PolicyStory } from './policy-opening.ts';
import { rateTableOn } from './risks.ts';
import { noMoney, payPastDue, settleWithInsured, withdrawCredits } from './settling.ts';

type Transaction = Stored<'policyTransactions'>;

/** The lines of a return, and its journal entry. */
export interface Returned {
  readonly charges: PremiumCharges;
  readonly posted: PostedEntry;
}

const plus = (one: PremiumCharges, other: PremiumCharges, sign: 1n | -1n): PremiumCharges => ({
  premiumCents: one.premiumCents + sign * other.premiumCents,
  taxCents: one.taxCents + sign * other.taxCents,
  feeCents: one.feeCents + sign * other.feeCents,
  producerCommissionCents: one.producerCommissionCents + sign * other.producerCommissionCents,
  mgaCommissionCents: one.mgaCommissionCents + sign * other.mgaCommissionCents,
});

const recordOf = ({ policy }: PolicyStory, transaction: Transaction, what: string) => ({
  subjectId: transaction.id,
  policyId: policy.id,
  description: `${policy.number} ${what}`,
});

/** Days until additional premium is due. */
const dueDays = 20;

/** Bills additional premium: one more installment, invoiced immediately. */
const addCharges = (billing: PolicyBilling, charges: PremiumCharges, alreadyBilled = noMoney): void => {
  const { book, schedule } = billing;
  const premiumCents = charges.premiumCents - alreadyBilled.premiumCents;
  const taxCents = charges.taxCents - alreadyBilled.taxCents;
  const amountCents = premiumCents + taxCents;
  book.change(schedule, { totalCents: BigInt(schedule.totalCents) + amountCents });
  billing.written = plus(billing.written, charges, 1n);
  billing.collectedFor = billing.written;
  addCommission(billing, charges.producerCommissionCents);
  if (amountCents === 0n) return;
  const dueDate = addDays(dayOf(book.now), dueDays);
  addPart(billing, { dueDate, amountCents, feeCents: charges.feeCents }, { premiumCents, taxCents });
};

/** Bills the additional premium of an endorsement. */
export const billAddition = (story: PolicyStory, transaction: Transaction): void => {
  const { billing, policy, product } = story;
  billing.transactionId = transaction.id;
  const premiumCents = BigInt(transaction.premiumChangeCents);
  const { factors } = rateTableOn(product, policy.effectiveDate);
  const charges: PremiumCharges = {
    premiumCents,
    taxCents: premiumTaxCents(premiumCents, policy.stateCode, factors) ?? 0n,
    feeCents: 0n,
    producerCommissionCents: commissionCents(premiumCents, billing.commissionRate),
    mgaCommissionCents: commissionCents(premiumCents, billing.mgaCommissionRate),
  };
  billing.ledger.post(
    { event: 'policy_endorsed', parties: billing.parties, charges },
    recordOf(story, transaction, 'endorsed'),
  );
  addCharges(billing, charges);
};

/** Posts returned premium and settles it with the insured. */
export const billReturn = (story: PolicyStory, transaction: Transaction, flat: boolean): Returned => {
  const { billing } = story;
  const { written } = billing;
  billing.transactionId = transaction.id;
  const returnedPremiumCents = -BigInt(transaction.premiumChangeCents);
  const charges = returnedCharges(written, returnedPremiumCents, flat);
  const posted = billing.ledger.post(
    { event: 'premium_returned', parties: billing.parties, written, returnedPremiumCents, returnFees: flat },
    recordOf(story, transaction, 'premium returned'),
  );
  billing.written = plus(written, charges, -1n);
  addCommission(billing, -charges.producerCommissionCents);
  settleWithInsured(billing, charges, flat);
  return { charges, posted };
};

/** Reinstates: reverses the return, receives what is past due, and bills the returned premium again. */
export const billReinstatement = (
  story: PolicyStory,
  transaction: Transaction,
  { charges, posted }: Returned,
): void => {
  const { billing } = story;
  billing.transactionId = transaction.id;
  billing.ledger.reverse(posted, recordOf(story, transaction, 'reinstated'));
  billing.payer = 'prompt';
  payPastDue(billing);
  addCharges(billing, charges, withdrawCredits(billing));
};
