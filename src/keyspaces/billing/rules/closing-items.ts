import { addDays, addMonths } from '../../global/rules/dates.ts';

/** What stands in the way of closing a month. */
export const closingItem = {
  month_not_over:
    'The month is not over, or has been for less than a day: what was asked for on its last day may be under way.',
  earlier_month_open: 'An earlier month is not closed. Months are closed in their order.',
  terms_not_begun: 'Cover of a policy has begun in it, and what was paid in advance has not met its charge yet.',
  installments_not_invoiced: 'Invoices that were planned for it are not written.',
  ledger_out_of_balance: 'The debits of its entries are not their credits.',
} as const;

/** One of these things. */
export type ClosingItem = keyof typeof closingItem;

/** What is known of a month that is to be closed. */
export interface ClosingFacts {
  /** The first day of the month. */
  readonly month: string;
  /** Today, in the calendar of the organization, and in that of UTC: what is posted goes by both. */
  readonly today: string;
  readonly todayInUtc: string;
  readonly earlierMonthOpen: boolean;
  readonly termsNotBegun: boolean;
  readonly installmentsNotInvoiced: boolean;
}

/** What stands in the way of closing a month, apart from events that are under way; empty when nothing does. */
export const closingItems = (facts: ClosingFacts): ClosingItem[] => {
  // No request lasts a day: whatever was asked for on the last day of the month is committed by then, or never will be.
  const firstDay = addDays(addMonths(facts.month, 1), 1);
  const items: readonly (readonly [ClosingItem, boolean])[] = [
    ['month_not_over', facts.today < firstDay || facts.todayInUtc < firstDay],
    ['earlier_month_open', facts.earlierMonthOpen],
    ['terms_not_begun', facts.termsNotBegun],
    ['installments_not_invoiced', facts.installmentsNotInvoiced],
  ];
  return items.flatMap(([item, stands]) => (stands ? [item] : []));
};
