import { boolean, index, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import { code, day, id, identifier, label, moment, moneyCents, orgId, written } from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { monthEnd } from '../../month-end.ts';
import { maxClaimantNames } from '../claimant-names.ts';
import { claimStatus, coverageStatus } from '../enums.ts';

/**
 * How a claim stood at the end of a month, written once when the month is over and never changed: whatever is booked later
 * belongs to a later month. A claim that was closed before the month, and on which nothing was booked in it, has no row.
 */
export const claimValuations = mysqlTable(
  'claim_valuations',
  {
    orgId: orgId(),
    id: id(),
    /** The first day of the month. */
    month: day('month').notNull(),
    claimId: identifier('claim_id').notNull(),
    // Of the claim, as its program is: a carrier sees what is on its own paper.
    carrierId: identifier('carrier_id').notNull(),
    programId: identifier('program_id').notNull(),
    status: enumeration('status', claimStatus).notNull(),
    coverageStatus: enumeration('coverage_status', coverageStatus).notNull(),
    litigated: boolean('litigated').notNull(),
    catastropheCode: code('catastrophe_code'),
    closedAt: moment('closed_at'),
    claimantNames: label('claimant_names', maxClaimantNames).notNull(),
    /** Until the last day of the month, and until the day before the month. */
    indemnityPaidCents: moneyCents('indemnity_paid_cents').notNull(),
    indemnityPaidBeforeCents: moneyCents('indemnity_paid_before_cents').notNull(),
    indemnityOutstandingCents: moneyCents('indemnity_outstanding_cents').notNull(),
    indemnityOutstandingBeforeCents: moneyCents('indemnity_outstanding_before_cents').notNull(),
    expensePaidCents: moneyCents('expense_paid_cents').notNull(),
    expensePaidBeforeCents: moneyCents('expense_paid_before_cents').notNull(),
    expenseOutstandingCents: moneyCents('expense_outstanding_cents').notNull(),
    expenseOutstandingBeforeCents: moneyCents('expense_outstanding_before_cents').notNull(),
    recoveredCents: moneyCents('recovered_cents').notNull(),
    recoveredBeforeCents: moneyCents('recovered_before_cents').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('claim_valuations_claim').on(table.orgId, table.claimId, table.month),
    index('claim_valuations_program').on(table.orgId, table.programId, table.month, table.id),
    index('claim_valuations_carrier').on(table.orgId, table.carrierId, table.id),
  ],
);

/** The months at whose ends claims are valued, claim by claim in the order of their identifiers. */
export const claimMonths = mysqlTable('claim_months', monthEnd(), (table) => [
  primaryKey({ columns: [table.orgId, table.id] }),
  uniqueIndex('claim_months_month').on(table.orgId, table.month),
  index('claim_months_completed').on(table.orgId, table.completedAt, table.month),
]);
