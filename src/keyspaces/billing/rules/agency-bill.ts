import type { Charge } from '../../../../schema/charge.ts';
import type { policyTransactionType } from '../../../../schema/policies/enums.ts';
import { addDays, addMonths, monthOf } from '../../global/rules/dates.ts';
import { type InvoiceLine, invoiceLines } from './invoicing.ts';
import { type Money, moneyOfCharges, totalOf } from './money.ts';
import { nothingCollected } from './opening.ts';
import { type Allocation, type OpenInvoice, oldestFirst } from './paying.ts';
import type { Written } from './policy-account.ts';
import type { PremiumPosting } from './posting/premium.ts';

/** What a transaction charges and what the agency keeps of it, in cents. */
export type AgencyCharges = Pick<Written, 'charges' | 'producerCommissionCents'>;

/**
 * What an agency owes that bills its insured itself: premium less the commission that it has kept, taxes and fees whole. Negative
 * for what is returned.
 */
export const owedByAgency = ({ charges, producerCommissionCents }: AgencyCharges): Money => {
  const money = moneyOfCharges(charges);
  return { ...money, premiumCents: money.premiumCents - producerCommissionCents };
};

/**
 * What such a policy has written, as its carrier, the state and the organization share it: premium less the commission that
 * never arrives, and no commission that is owed.
 */
export const writtenThroughAgency = ({ charges, producerCommissionCents, mgaCommissionCents }: Written): Written => {
  let keptCents = producerCommissionCents;
  const net = charges.map((charge): Charge => {
    if (charge.kind !== 'premium') return charge;
    const amountCents = charge.amountCents - keptCents;
    keptCents = 0n;
    return { ...charge, amountCents };
  });
  return { charges: net, producerCommissionCents: 0n, mgaCommissionCents };
};

/** What a transaction adds to what its policy has written, by whom it is billed to. */
export const writtenFor = (billedTo: PremiumPosting['billedTo'], transaction: Written): Written =>
  billedTo === 'agency' ? writtenThroughAgency(transaction) : transaction;

/** The day by which an agency pays what counts in a month: so many days after the month's last. */
export const accountCurrentDueDate = (accountingDate: string, remittanceDays: number): string =>
  addDays(addMonths(monthOf(accountingDate), 1), remittanceDays - 1);

/** The lines of an invoice to an agency: what its insured is charged or gets back, and what the agency keeps or gives back of that. */
const accountCurrentLines = (transaction: AgencyTransaction): InvoiceLine[] => {
  const { producerCommissionCents, policyNumber, stateCode, type } = transaction;
  const charged = invoiceLines(moneyOfCharges(transaction.charges), {
    installmentFeeCents: 0n,
    premium: `Premium ${policyNumber}, ${type.replaceAll('_', ' ')}`,
    tax: `Surplus-lines tax and stamping fee ${stateCode}`,
  });
  if (producerCommissionCents === 0n) return charged;
  const description =
    producerCommissionCents > 0n ? 'Commission kept by the agency' : 'Commission given back by the agency';
  return [...charged, { type: 'premium', description, amountCents: -producerCommissionCents }];
};

/** A transaction of a policy that its agency bills. */
export interface AgencyTransaction extends AgencyCharges {
  readonly policyNumber: string;
  readonly stateCode: string;
  readonly type: keyof typeof policyTransactionType;
  readonly accountingDate: string;
  /** Days after the end of a month in which the agency pays for it. */
  readonly remittanceDays: number;
}

/**
 * The item that a transaction puts on the account current of the agency. What is returned is a credit, less the commission that
 * the agency gives back: nothing is refunded, its next payment is less. Only what is charged is an installment.
 */
export const accountCurrentItem = (transaction: AgencyTransaction) => {
  const owed = owedByAgency(transaction);
  const dueDate = accountCurrentDueDate(transaction.accountingDate, transaction.remittanceDays);
  const amountCents = owed.premiumCents + owed.taxCents;
  return {
    owed,
    installment: totalOf(owed) > 0n ? { dueDate, ...owed, amountCents, installmentFeeCents: 0n } : null,
    invoice: { kind: 'account_current', dueDate, totalCents: totalOf(owed), lines: accountCurrentLines(transaction) },
  } as const;
};

/** How a new policy is billed to its agency: one item on the account current, whatever plan the insured pays the agency by. */
export const openedAccountCurrent = (transaction: AgencyTransaction, billedOn: string) => {
  const { installment, invoice } = accountCurrentItem(transaction);
  const amountCents = installment?.amountCents ?? 0n;
  return {
    schedule: { plan: 'pif', totalCents: amountCents, ...nothingCollected },
    installments: installment
      ? [{ ordinal: 1, invoiceOn: billedOn, ...installment, invoice: { issueDate: billedOn, ...invoice } }]
      : [],
  } as const;
};

/**
 * What an agency pays by a due date: all that is open until then in one sum, less its credits, and what of it settles each item.
 * Null where the credits leave nothing to pay: they wait for a month that does.
 */
export const accountCurrentPayment = (
  items: readonly OpenInvoice[],
  dueDate: string,
): { readonly amountCents: bigint; readonly allocations: readonly Allocation[] } | null => {
  const due = oldestFirst(items.filter((item) => item.dueDate <= dueDate && totalOf(item.open) !== 0n));
  const amountCents = due.reduce((sum, { open }) => sum + totalOf(open), 0n);
  if (amountCents <= 0n) return null;
  return {
    amountCents,
    allocations: due.map(({ id, open }) => ({ invoiceId: id, amountCents: totalOf(open), ...open })),
  };
};
