import { index, int, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { day, identifier, moneyCents, orgId } from '../../columns.ts';

/**
 * What came of submissions, by the day on which they were handed in: added to by whatever submits, first quotes or binds one.
 * The submissions stay the truth.
 */
export const productionTotals = mysqlTable(
  'production_totals',
  {
    orgId: orgId(),
    submittedOn: day('submitted_on').notNull(),
    programId: identifier('program_id').notNull(),
    carrierId: identifier('carrier_id').notNull(),
    producerId: identifier('producer_id').notNull(),
    submittedCount: int('submitted_count').notNull(),
    quotedCount: int('quoted_count').notNull(),
    boundCount: int('bound_count').notNull(),
    /** From being handed in to the first quote, of those that have one. */
    minutesToQuote: int('minutes_to_quote').notNull(),
    boundPremiumCents: moneyCents('bound_premium_cents').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.orgId, table.submittedOn, table.programId, table.carrierId, table.producerId],
    }),
    index('production_totals_producer').on(table.orgId, table.producerId, table.submittedOn),
    index('production_totals_carrier').on(table.orgId, table.carrierId, table.submittedOn),
  ],
);
