import { installmentsOf, planTerms } from '../../src/keyspaces/billing/rules/installments.ts';
import type { PremiumCharges, PremiumParties } from '../../src/keyspaces/billing/rules/premium-lines.ts';
import { sumOfCharges, taxKinds } from '../../src/keyspaces/global/rules/charges.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import { multiplyCents } from '../../src/keyspaces/global/rules/decimal.ts';
import type { Book, Stored } from './book.ts';
import { dayOf, momentOf } from './calendar.ts';
import type { Cash } from './cash.ts';
import { addCommission, type CommissionLine } from './commissions.ts';
import { type Bill, invoicePart } from './invoicing.ts';
import type { Ledger } from './ledger.ts';
import type { Product } from './products.ts';
import type { Market } from './setup.ts';
import type { Payer } from './stories.ts';
import type { Request } from './submitting.ts';
import { ownersOf } from './views.ts';

/** The billing state of one policy during its story. */
export interface PolicyBilling {
  readonly book: Book;
  readonly ledger: Ledger;
  readonly cash: Cash;
  readonly policy: Stored<'policies'>;
  readonly parties: PremiumParties;
  payer: Payer;
  readonly commissionRate: string;
  readonly mgaCommissionRate: string;
  readonly policyNumber: string;
  readonly insuredName: string;
  /** The change of the policy that is being billed. */
  transactionId: string;
  readonly schedule: Stored<'billingSchedules'>;
  readonly parts: Part[];
  /** By installment, the invoice that it is on. */
  readonly bills: Map<string, Bill>;
  readonly commissions: CommissionLine[];
  /** The premium lines posted so far: bound and endorsed, less returned. */
  written: PremiumCharges;
  /** The last posted lines that were not zero: collections are divided in their proportions. */
  collectedFor: PremiumCharges;
}

/** An installment with its premium, tax and fee. */
export interface Part {
  readonly installment: Stored<'installments'>;
  premiumCents: bigint;
  taxCents: bigint;
}

/** Days before the due date on which an installment is invoiced. */
const noticeDays = 20;

/** Bills a new policy: schedule, journal entry, commission, and an invoice 20 days before each installment is due. */
export const billNewPolicy = (
  market: Market,
  request: Request,
  policy: Stored<'policies'>,
  quote: Stored<'quotes'>,
  product: Product,
  transaction: Stored<'policyTransactions'>,
  insuredName: string,
): PolicyBilling => {
  const { book } = market;
  const plan = book.random.pick(product.program.installmentPlans);
  const premiumCents = BigInt(quote.annualPremiumCents);
  const written: PremiumCharges = {
    premiumCents,
    taxCents: sumOfCharges(quote.charges, taxKinds),
    feeCents: sumOfCharges(quote.charges) - sumOfCharges(quote.charges, ['premium', ...taxKinds]),
    producerCommissionCents: BigInt(quote.commissionCents),
    mgaCommissionCents: multiplyCents(premiumCents, product.program.mgaCommissionRate),
  };
  const schedule = book.add('billingSchedules', {
    policyId: policy.id,
    ...ownersOf(policy),
    plan,
    totalCents: written.premiumCents + written.taxCents,
  });
  const billing: PolicyBilling = {
    book,
    ledger: market.ledger,
    cash: market.cash,
    policy,
    parties: { orgId: book.orgId, policyId: policy.id, ...ownersOf(policy), stateCode: policy.stateCode },
    payer: request.plan.payer ?? 'prompt',
    commissionRate: quote.commissionRate,
    mgaCommissionRate: product.program.mgaCommissionRate,
    policyNumber: policy.number,
    insuredName,
    transactionId: transaction.id,
    schedule,
    parts: [],
    bills: new Map(),
    commissions: [],
    written,
    collectedFor: written,
  };
  for (const { dueDate, amountCents, feeCents, premiumCents, taxCents } of installmentsOf(
    planTerms[plan],
    { inception: policy.effectiveDate, termMonths: 12 },
    { ...written, taxesUpFront: false },
  )) {
    addPart(billing, { dueDate, amountCents, feeCents }, { premiumCents, taxCents });
  }
  market.ledger.post(
    { event: 'policy_bound', parties: billing.parties, charges: written },
    { subjectId: policy.id, policyId: policy.id, description: `${policy.number} bound` },
  );
  addCommission(billing, written.producerCommissionCents);
  return billing;
};

/** Adds an installment and schedules its invoice, immediately when it is due soon. */
export const addPart = (
  billing: PolicyBilling,
  values: Pick<Stored<'installments'>, 'dueDate' | 'amountCents' | 'feeCents'>,
  money: { readonly premiumCents: bigint; readonly taxCents: bigint },
): Part => {
  const { book, schedule, parts } = billing;
  const installment = book.add('installments', {
    scheduleId: schedule.id,
    ordinal: parts.length + 1,
    transactionId: billing.transactionId,
    ...values,
    ...money,
    status: 'pending',
    invoiceId: null,
  });
  const part: Part = { installment, ...money };
  parts.push(part);
  const notice = momentOf(addDays(values.dueDate, -noticeDays), 7);
  if (dayOf(notice) <= dayOf(book.now)) invoicePart(billing, part);
  else book.agenda.schedule(notice, () => invoicePart(billing, part));
  return part;
};
