import { index, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import {
  code,
  day,
  id,
  identifier,
  moment,
  moneyCents,
  mutable,
  orgId,
  ownerIndexes,
  owners,
  rate,
  written,
} from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { commissionStatus, paymentMethod } from '../enums.ts';

/** Money from the insured. A refund is a negative payment. */
export const payments = mysqlTable(
  'payments',
  {
    orgId: orgId(),
    id: id(),
    policyId: identifier('policy_id').notNull(),
    ...owners(),
    method: enumeration('method', paymentMethod).notNull(),
    externalReference: code('external_reference', 64).notNull(),
    amountCents: moneyCents('amount_cents').notNull(),
    receivedAt: moment('received_at').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('payments_external_reference').on(table.orgId, table.externalReference),
    index('payments_policy').on(table.orgId, table.policyId, table.id),
    ...ownerIndexes('payments', table),
    index('payments_received').on(table.orgId, table.receivedAt, table.id),
    index('payments_amount').on(table.orgId, table.amountCents, table.id),
  ],
);

/** Which invoice a payment pays, and how much of it. */
export const paymentAllocations = mysqlTable(
  'payment_allocations',
  {
    orgId: orgId(),
    id: id(),
    paymentId: identifier('payment_id').notNull(),
    invoiceId: identifier('invoice_id').notNull(),
    amountCents: moneyCents('amount_cents').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('payment_allocations_invoice').on(table.orgId, table.paymentId, table.invoiceId),
    index('payment_allocations_of_invoice').on(table.orgId, table.invoiceId, table.id),
  ],
);

/** What a producer earns on a policy. */
export const commissions = mysqlTable(
  'commissions',
  {
    orgId: orgId(),
    id: id(),
    producerId: identifier('producer_id').notNull(),
    policyId: identifier('policy_id').notNull(),
    rate: rate('rate').notNull(),
    amountCents: moneyCents('amount_cents').notNull(),
    status: enumeration('status', commissionStatus).notNull(),
    earnedDate: day('earned_date'),
    paidDate: day('paid_date'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('commissions_policy').on(table.orgId, table.policyId, table.id),
    index('commissions_producer').on(table.orgId, table.producerId, table.id),
    index('commissions_status').on(table.orgId, table.status, table.id),
    index('commissions_earned').on(table.orgId, table.earnedDate, table.id),
    index('commissions_paid').on(table.orgId, table.paidDate, table.id),
  ],
);
