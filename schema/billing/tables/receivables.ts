import { index, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { identifier, moment, moneyCents, orgId } from '../../columns.ts';
import { monthEnd } from '../../month-end.ts';

/**
 * The closed months whose receivables are told apart by age, policy by policy in the order of their schedules. Each closing of a
 * month has a row of its own: what was told of one that was opened again stays.
 */
export const receivableMonths = mysqlTable(
  'receivable_months',
  {
    ...monthEnd(),
    /** When the month was opened again: its sums do not stand any more. Null while it is closed. */
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('receivable_months_month').on(table.orgId, table.month, table.id),
    index('receivable_months_completed').on(table.orgId, table.completedAt, table.month),
  ],
);

/**
 * What was owed at the end of a month, by how long it was past due: added up when the month is closed, and never changed. A month
 * is complete when its row in `receivable_months` says so.
 */
export const agedReceivables = mysqlTable(
  'aged_receivables',
  {
    orgId: orgId(),
    /** Of the row in `receivable_months`. */
    receivableMonthId: identifier('receivable_month_id').notNull(),
    programId: identifier('program_id').notNull(),
    carrierId: identifier('carrier_id').notNull(),
    producerId: identifier('producer_id').notNull(),
    /** Owed by the books, and asked for by no open invoice: installments that are still to be invoiced. */
    notInvoicedCents: moneyCents('not_invoiced_cents').notNull(),
    notDueCents: moneyCents('not_due_cents').notNull(),
    upTo30Cents: moneyCents('up_to_30_cents').notNull(),
    upTo60Cents: moneyCents('up_to_60_cents').notNull(),
    upTo90Cents: moneyCents('up_to_90_cents').notNull(),
    over90Cents: moneyCents('over_90_cents').notNull(),
    /** Credits on the accounts current of agencies, and what is paid beyond what is owed: below zero, or zero. */
    creditCents: moneyCents('credit_cents').notNull(),
    /** Credits of insureds: below zero, or zero. They are payable, and so no part of the receivable of the books. */
    payableCents: moneyCents('payable_cents').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.orgId, table.receivableMonthId, table.programId, table.carrierId, table.producerId],
    }),
    index('aged_receivables_producer').on(table.orgId, table.producerId, table.receivableMonthId),
    index('aged_receivables_carrier').on(table.orgId, table.carrierId, table.receivableMonthId),
  ],
);
