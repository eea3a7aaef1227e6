import { boolean, index, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import {
  code,
  id,
  identifier,
  label,
  moment,
  moneyCents,
  mutable,
  orgId,
  ownerIndexes,
  owners,
  updatedIndex,
  written,
} from '../../columns.ts';
import { coverageType } from '../../coverage.ts';
import { enumeration } from '../../enumeration.ts';
import { claimCostType, claimPaymentKind, claimPaymentStatus, recoveryType } from '../enums.ts';

/**
 * What a claim still costs and has cost, per coverage and cost type: outstanding >= held >= 0. Held is what payments that
 * are requested or approved will take. Changed by one guarded UPDATE.
 */
export const claimReserveLines = mysqlTable(
  'claim_reserve_lines',
  {
    orgId: orgId(),
    id: id(),
    claimId: identifier('claim_id').notNull(),
    coverage: enumeration('coverage', coverageType).notNull(),
    costType: enumeration('cost_type', claimCostType).notNull(),
    outstandingCents: moneyCents('outstanding_cents').notNull(),
    heldCents: moneyCents('held_cents').notNull(),
    paidCents: moneyCents('paid_cents').notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('claim_reserve_lines_line').on(table.orgId, table.claimId, table.coverage, table.costType),
  ],
);

/** Every change of a reserve, beside its line. Movements never change: outstanding is their sum less what was paid. */
export const claimReserveMovements = mysqlTable(
  'claim_reserve_movements',
  {
    orgId: orgId(),
    id: id(),
    claimId: identifier('claim_id').notNull(),
    reserveLineId: identifier('reserve_line_id').notNull(),
    amountCents: moneyCents('amount_cents').notNull(),
    reason: label('reason', 500).notNull(),
    actorId: identifier('actor_id').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('claim_reserve_movements_line').on(table.orgId, table.reserveLineId, table.id),
    index('claim_reserve_movements_claim').on(table.orgId, table.claimId, table.id),
  ],
);

/** Money paid out on a claim. */
export const claimPayments = mysqlTable(
  'claim_payments',
  {
    orgId: orgId(),
    id: id(),
    ...owners(),
    claimId: identifier('claim_id').notNull(),
    reserveLineId: identifier('reserve_line_id').notNull(),
    // The party who is paid. Null for others, as a builder or a lawyer.
    payeeId: identifier('payee_id'),
    payeeName: label('payee_name').notNull(),
    coverage: enumeration('coverage', coverageType).notNull(),
    costType: enumeration('cost_type', claimCostType).notNull(),
    kind: enumeration('kind', claimPaymentKind).notNull(),
    amountCents: moneyCents('amount_cents').notNull(),
    // What of the loss the insured bears: the amount is net of it.
    deductibleCents: moneyCents('deductible_cents').notNull(),
    erodesReserve: boolean('erodes_reserve').notNull().default(true),
    invoiceReference: code('invoice_reference', 64),
    status: enumeration('status', claimPaymentStatus).notNull(),
    statusReason: label('status_reason', 500),
    approvalId: identifier('approval_id'),
    issuedAt: moment('issued_at'),
    clearedAt: moment('cleared_at'),
    stoppedAt: moment('stopped_at'),
    voidedAt: moment('voided_at'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('claim_payments_claim').on(table.orgId, table.claimId, table.id),
    index('claim_payments_line').on(table.orgId, table.reserveLineId, table.id),
    index('claim_payments_payee').on(table.orgId, table.payeeId, table.id),
    index('claim_payments_status').on(table.orgId, table.status, table.id),
    index('claim_payments_amount').on(table.orgId, table.amountCents, table.id),
    updatedIndex('claim_payments', table),
    ...ownerIndexes('claim_payments', table),
  ],
);

/** Money that comes back on a claim. */
export const claimRecoveries = mysqlTable(
  'claim_recoveries',
  {
    orgId: orgId(),
    id: id(),
    claimId: identifier('claim_id').notNull(),
    type: enumeration('type', recoveryType).notNull(),
    expectedCents: moneyCents('expected_cents').notNull(),
    receivedCents: moneyCents('received_cents').notNull(),
    receivedAt: moment('received_at'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('claim_recoveries_claim').on(table.orgId, table.claimId, table.id),
  ],
);
