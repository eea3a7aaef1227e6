import { index, int, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { code, day, identifier, moneyCents, orgId } from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { lossType } from '../enums.ts';

/**
 * What losses came to, by the day on which it was reported, reserved, paid or recovered: what stood at the end of any day is
 * the sum of all days until then. Claims and their money stay the truth.
 */
export const lossTotals = mysqlTable(
  'loss_totals',
  {
    orgId: orgId(),
    bookedOn: day('booked_on').notNull(),
    programId: identifier('program_id').notNull(),
    carrierId: identifier('carrier_id').notNull(),
    producerId: identifier('producer_id').notNull(),
    lossStateCode: code('loss_state_code', 2).notNull(),
    lossType: enumeration('loss_type', lossType).notNull(),
    /** The years of the loss, and of the day on which the term began that covers it. */
    accidentYear: int('accident_year').notNull(),
    policyYear: int('policy_year').notNull(),
    reportedCount: int('reported_count').notNull(),
    closedCount: int('closed_count').notNull(),
    /** What was reserved or taken back, whatever was paid of it since. */
    indemnityReservedCents: moneyCents('indemnity_reserved_cents').notNull(),
    indemnityPaidCents: moneyCents('indemnity_paid_cents').notNull(),
    expenseReservedCents: moneyCents('expense_reserved_cents').notNull(),
    expensePaidCents: moneyCents('expense_paid_cents').notNull(),
    recoveredCents: moneyCents('recovered_cents').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [
        table.orgId,
        table.bookedOn,
        table.programId,
        table.carrierId,
        table.producerId,
        table.lossStateCode,
        table.lossType,
        table.accidentYear,
        table.policyYear,
      ],
    }),
    index('loss_totals_producer').on(table.orgId, table.producerId, table.bookedOn),
    index('loss_totals_carrier').on(table.orgId, table.carrierId, table.bookedOn),
  ],
);
