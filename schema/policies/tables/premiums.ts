import { index, int, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { code, day, identifier, moneyCents, orgId } from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { monthEnd } from '../../month-end.ts';
import { policyTransactionType } from '../enums.ts';

/** What premium is told apart by in sums: where the policy is written, for whom, on whose paper, and in which year its term began. */
const premiumKeys = () => ({
  programId: identifier('program_id').notNull(),
  carrierId: identifier('carrier_id').notNull(),
  producerId: identifier('producer_id').notNull(),
  stateCode: code('state_code', 2).notNull(),
  lineOfBusinessCode: code('line_of_business_code').notNull(),
  policyYear: int('policy_year').notNull(),
});

/**
 * What was written, by the day on which it counts in the books, added to by each transaction of a policy itself. The
 * transactions stay the truth.
 */
export const writtenPremiums = mysqlTable(
  'written_premiums',
  {
    orgId: orgId(),
    accountingDate: day('accounting_date').notNull(),
    /** The first day of the month from which the transactions hold. */
    effectiveMonth: day('effective_month').notNull(),
    ...premiumKeys(),
    transactionType: enumeration('transaction_type', policyTransactionType).notNull(),
    premiumCents: moneyCents('premium_cents').notNull(),
    taxesCents: moneyCents('taxes_cents').notNull(),
    feesCents: moneyCents('fees_cents').notNull(),
    producerCommissionCents: moneyCents('producer_commission_cents').notNull(),
    mgaCommissionCents: moneyCents('mga_commission_cents').notNull(),
    transactionCount: int('transaction_count').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [
        table.orgId,
        table.accountingDate,
        table.effectiveMonth,
        table.programId,
        table.carrierId,
        table.producerId,
        table.stateCode,
        table.lineOfBusinessCode,
        table.policyYear,
        table.transactionType,
      ],
    }),
    index('written_premiums_effective').on(table.orgId, table.effectiveMonth),
    index('written_premiums_producer').on(table.orgId, table.producerId, table.accountingDate),
    index('written_premiums_carrier').on(table.orgId, table.carrierId, table.accountingDate),
  ],
);

/**
 * What was earned in each month and how it stood on its last day, by what was known then: added up when the month is over,
 * and never changed. A month is complete when its row in `premium_months` says so.
 */
export const earnedPremiums = mysqlTable(
  'earned_premiums',
  {
    orgId: orgId(),
    /** The first day of the month. */
    month: day('month').notNull(),
    ...premiumKeys(),
    earnedCents: moneyCents('earned_cents').notNull(),
    unearnedCents: moneyCents('unearned_cents').notNull(),
    inForceCount: int('in_force_count').notNull(),
    inForcePremiumCents: moneyCents('in_force_premium_cents').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [
        table.orgId,
        table.month,
        table.programId,
        table.carrierId,
        table.producerId,
        table.stateCode,
        table.lineOfBusinessCode,
        table.policyYear,
      ],
    }),
    index('earned_premiums_producer').on(table.orgId, table.producerId, table.month),
    index('earned_premiums_carrier').on(table.orgId, table.carrierId, table.month),
  ],
);

/** The months whose earned premium is added up, policy by policy in the order of their identifiers. */
export const premiumMonths = mysqlTable('premium_months', monthEnd(), (table) => [
  primaryKey({ columns: [table.orgId, table.id] }),
  index('premium_months_month').on(table.orgId, table.month, table.id),
  index('premium_months_completed').on(table.orgId, table.completedAt, table.month),
]);
