import { index, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import { code, day, id, identifier, moment, moneyCents, mutable, orgId, updatedIndex } from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { periodStatus } from '../enums.ts';

/** The months of the books. A closed one takes no more entries, and its figures as of its last day stand. */
export const accountingPeriods = mysqlTable(
  'accounting_periods',
  {
    orgId: orgId(),
    id: id(),
    /** The first day of the month. */
    month: day('month').notNull(),
    status: enumeration('status', periodStatus).notNull(),
    closedAt: moment('closed_at'),
    closedById: identifier('closed_by_id'),
    /** The sums below are null until the month is closed. */
    writtenCents: moneyCents('written_cents'),
    earnedCents: moneyCents('earned_cents'),
    unearnedCents: moneyCents('unearned_cents'),
    /** Owed to producers. */
    commissionDueCents: moneyCents('commission_due_cents'),
    receivableCents: moneyCents('receivable_cents'),
    trustCents: moneyCents('trust_cents'),
    outstandingLossCents: moneyCents('outstanding_loss_cents'),
    /** All debits of the entries that are dated into the month. */
    postedCents: moneyCents('posted_cents'),
    /** SHA-256 of the organization, the month and its figures. */
    checksum: code('checksum', 64),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('accounting_periods_month').on(table.orgId, table.month),
    index('accounting_periods_status').on(table.orgId, table.status, table.month),
    updatedIndex('accounting_periods', table),
  ],
);
