import { index, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { day, id, identifier, moneyCents, mutable, orgId, rate, updatedIndex } from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { commissionBasis, commissionBeneficiary, commissionStatus } from '../enums.ts';

/**
 * Commission, line by line: one with what each change of a policy wrote, and, where a program's commission is earned as
 * premium is collected, one more with what each allocation of a payment earned of it.
 */
export const commissionLines = mysqlTable(
  'commission_lines',
  {
    orgId: orgId(),
    id: id(),
    beneficiary: enumeration('beneficiary', commissionBeneficiary).notNull(),
    /** The agency that earns it; null for those of the managing general agent, which no agency sees. */
    producerId: identifier('producer_id'),
    policyId: identifier('policy_id').notNull(),
    basis: enumeration('basis', commissionBasis).notNull(),
    /** The change of the policy that wrote it. */
    transactionId: identifier('transaction_id').notNull(),
    /** The allocation that earned it; null for what was written. */
    allocationId: identifier('allocation_id'),
    rate: rate('rate').notNull(),
    amountCents: moneyCents('amount_cents').notNull(),
    status: enumeration('status', commissionStatus).notNull(),
    /** The accounting date on which it was written or earned. */
    earnedDate: day('earned_date'),
    paidDate: day('paid_date'),
    statementId: identifier('statement_id'),
    disbursementId: identifier('disbursement_id'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('commission_lines_policy').on(table.orgId, table.policyId, table.id),
    index('commission_lines_producer').on(table.orgId, table.producerId, table.id),
    index('commission_lines_transaction').on(table.orgId, table.transactionId, table.id),
    index('commission_lines_allocation').on(table.orgId, table.allocationId, table.id),
    index('commission_lines_disbursement').on(table.orgId, table.disbursementId, table.id),
    index('commission_lines_status').on(table.orgId, table.status, table.id),
    index('commission_lines_earned').on(table.orgId, table.earnedDate, table.id),
    index('commission_lines_paid').on(table.orgId, table.paidDate, table.id),
    index('commission_lines_amount').on(table.orgId, table.amountCents, table.id),
    updatedIndex('commission_lines', table),
  ],
);
