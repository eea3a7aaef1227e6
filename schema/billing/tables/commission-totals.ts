import { index, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { day, identifier, moneyCents, orgId } from '../../columns.ts';

/**
 * What each producer has earned, given back and been paid, by the day on which it counts in the books: added to by whatever
 * writes lines of commission. The lines stay the truth.
 */
export const commissionTotals = mysqlTable(
  'commission_totals',
  {
    orgId: orgId(),
    accountingDate: day('accounting_date').notNull(),
    producerId: identifier('producer_id').notNull(),
    earnedCents: moneyCents('earned_cents').notNull(),
    /** Below zero, or zero. */
    chargedBackCents: moneyCents('charged_back_cents').notNull(),
    paidCents: moneyCents('paid_cents').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.accountingDate, table.producerId] }),
    index('commission_totals_producer').on(table.orgId, table.producerId, table.accountingDate),
  ],
);
